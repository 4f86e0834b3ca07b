package co.cuentasclaras.aviso;

/** What a mail says: subject and the two parts of its body. */
record Redaccion(String asunto, String texto, String html) {}
