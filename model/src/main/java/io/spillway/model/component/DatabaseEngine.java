package io.spillway.model.component;

/** Amazon RDS engines. In files the constants are written in kebab case. */
public enum DatabaseEngine {
    /** MySQL. */
    MYSQL,
    /** PostgreSQL. */
    POSTGRESQL
}
