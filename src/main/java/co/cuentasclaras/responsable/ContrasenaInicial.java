package co.cuentasclaras.responsable;

/** Where the password of a person comes from whom the file of responsables brings for the first time. */
public interface ContrasenaInicial {

    String nueva();
}
