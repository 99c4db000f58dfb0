package io.spillway.model.component;

/** Whether a database has a standby. In files the constants are written in kebab case. */
public enum DatabaseDeployment {
    /** One instance. */
    SINGLE_AZ,
    /** A standby in another zone, billed in the instance price. */
    MULTI_AZ
}
