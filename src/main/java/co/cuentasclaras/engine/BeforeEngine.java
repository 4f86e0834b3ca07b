package co.cuentasclaras.engine;

/** A bean that must be there before the engine is built. */
public interface BeforeEngine {}
