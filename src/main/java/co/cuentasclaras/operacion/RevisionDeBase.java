package co.cuentasclaras.operacion;

import org.springframework.stereotype.Component;

/** Whether the database answers and takes changes: one whose disk is full does the one and not the other. */
@Component
class RevisionDeBase implements RevisionDeParte {

    private final Nodos nodos;

    RevisionDeBase(Nodos nodos) {
        this.nodos = nodos;
    }

    @Override
    public ParteDelServidor parte() {
        return ParteDelServidor.BASE;
    }

    @Override
    public boolean preguntaALaBase() {
        return false;
    }

    @Override
    public EstadoDeParte revisar() {
        nodos.latir();
        return bien("Contesta y acepta cambios.");
    }
}
