package io.spillway.app.diagram;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.kordamp.ikonli.AbstractIkonResolver;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.IkonHandler;

/** The icons as shapes, as who looks at a picture has no font of icons. */
final class IconOutlines {
    private static final float SIZE = 14f;

    private final Map<String, Font> fonts = new HashMap<>();

    /** The outline of an icon around any point. */
    Shape of(Ikon ikon) {
        Font font = fonts.computeIfAbsent(ikon.getDescription(), IconOutlines::fontOf);
        return font.createGlyphVector(
                        new FontRenderContext(null, true, true), new String(Character.toChars(ikon.getCode())))
                .getOutline();
    }

    private static Font fontOf(String glyph) {
        IkonHandler handler = AbstractIkonResolver.resolveServiceLoader().stream()
                .map(ServiceLoader.Provider::get)
                .filter(each -> each.supports(glyph))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no font has the icon " + glyph));
        try (InputStream file = handler.getFontResourceAsStream()) {
            return Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(SIZE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font of the icon " + glyph + " cannot be read", e);
        }
    }
}
