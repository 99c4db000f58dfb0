package io.spillway.app.ui.business;

/**
 * A service of a month's bill, in words.
 *
 * @param service AWS service code; empty for the sum
 * @param billed as typed; empty where the bill does not name it
 * @param unexplained billed minus model; empty where the bill does not name it
 * @param share the remainder in per cent of the bill
 */
public record ActualRow(String service, String label, String model, String billed, String unexplained, String share) {
    public boolean isSum() {
        return service.isEmpty();
    }
}
