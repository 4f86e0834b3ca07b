#!/usr/bin/env bash
# Walks the guide through on a bare Debian that it makes in a folder: installs, starts as the service would, gives people
# their passwords, starts a cycle, copies, loses everything, restores, and works on.
#
#     recorrer.sh <carpeta>
#
# Run it as root on a Debian with debootstrap, with the ports 5432, 8080 and 8081 free, after «./mvnw package -DskipTests».
# It ends with 0 when each step did what the guide says. The folder may be removed afterwards.
set -euo pipefail

aqui=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
repo=$aqui/../..

fuera() {
    local raiz=$1
    command -v debootstrap >/dev/null || { echo "recorrer.sh: falta debootstrap: apt-get install debootstrap" >&2 && exit 1; }
    if [[ ! -x $raiz/usr/bin/apt-get ]]; then debootstrap --variant=minbase bookworm "$raiz"; fi
    # What apt needs on this machine to reach Debian, if anything.
    cp -L /etc/resolv.conf "$raiz/etc/resolv.conf"
    printf '127.0.0.1 localhost %s\n' "$(hostname)" >"$raiz/etc/hosts"
    rm -rf "$raiz/root/instalador" && cp -R "$aqui" "$raiz/root/instalador"
    cp "$repo"/target/cuentas-claras-*-SNAPSHOT.jar "$raiz/root/instalador/"
    # As the example's people, with names and addresses of the walk: production refuses the example itself.
    sed -E 's/;([^;]+);([^;]+)@entidad\.example/;\1 de Prueba;\2@prueba.example/g' \
        "$repo/src/main/resources/ejemplo/responsables.csv" >"$raiz/root/instalador/personas.csv"
    # Its own processes, so that none outlives the walk.
    exec unshare --mount --pid --fork bash -c '
        mount --bind /dev "$1/dev" && mount -t proc proc "$1/proc" && mount -t tmpfs tmpfs "$1/run"
        exec env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 TERM=dumb \
            chroot "$1" bash /root/instalador/recorrer.sh --dentro' _ "$raiz"
}

paso() { echo "== $1"; }

fallar() {
    echo "recorrer.sh: $1" >&2
    tail -n 40 /var/lib/cuentas-claras/registro.txt 2>/dev/null >&2 || true
    exit 1
}

CLAVE='Recorrido#2026a'
SUYA='Suya#Segura2026'
galletas=/root/galletas

# As the proxy sends it: https is told, the cookies are secure.
pedir() {
    local ficha
    ficha=$(awk '$6 == "XSRF-TOKEN" { print $7 }' "$galletas" 2>/dev/null || true)
    curl -sS -b "$galletas" -c "$galletas" -H 'X-Forwarded-Proto: https' -H 'X-Forwarded-For: 198.51.100.7' -H "X-XSRF-TOKEN: $ficha" "$@"
}

entrar() {
    rm -f "$galletas"
    pedir -o /dev/null http://localhost:8080/camunda/app/welcome/default/
    local estado
    estado=$(pedir -o /dev/null -w '%{http_code}' --data-urlencode "username=$1" --data-urlencode "password=$2" \
        http://localhost:8080/camunda/api/admin/auth/user/default/login/welcome)
    [[ $estado == 200 ]] || fallar "$1 no entra: $estado"
    pedir -o /dev/null http://localhost:8080/camunda/app/welcome/default/
}

# The line of the service, as its user and with its settings.
arrancar() {
    local orden
    orden=$(sed -n 's/^ExecStart=//p' /etc/systemd/system/cuentas-claras.service)
    (
        set -a
        . /etc/cuentas-claras/cuentas-claras.env
        set +a
        cd /var/lib/cuentas-claras
        exec setpriv --reuid=cuentas-claras --regid=cuentas-claras --init-groups --no-new-privs --bounding-set=-all $orden
    ) >>/var/lib/cuentas-claras/registro.txt 2>&1 &
    programa=$!
    for _ in $(seq 300); do
        curl -fsS -o /dev/null http://127.0.0.1:8081/actuator/health/readiness 2>/dev/null && return
        kill -0 $programa 2>/dev/null || fallar "el programa no arrancó"
        sleep 1
    done
    fallar "el programa no está listo después de cinco minutos"
}

detener() {
    kill -TERM $programa
    local fin=0
    wait $programa || fin=$?
    [[ $fin == 143 || $fin == 0 ]] || fallar "el programa no terminó bien: $fin"
}

dentro() {
    paso "De apt al programa instalado"
    cd /root
    CLAVE_ADMINISTRADOR=$CLAVE bash instalador/instalar.sh \
        --url https://rendicion.entidad.gov.co --responsables instalador/personas.csv
    paso "Primer arranque"
    arrancar
    # The server looks at itself every fifteen seconds.
    for _ in $(seq 30); do
        curl -sS http://127.0.0.1:8081/actuator/health/readiness >/root/estado
        grep -q 'Se hacen a su hora' /root/estado && break
        sleep 1
    done
    cat /root/estado && echo
    grep -q 'Se hacen a su hora' /root/estado || fallar "nadie hace los trabajos del motor"
    [[ $(stat -c %a:%U /var/lib/cuentas-claras/sello.pem) == 600:cuentas-claras ]] || fallar "la llave no es solo suya"

    paso "La primera administradora da las primeras contraseñas"
    entrar administrador "$CLAVE"
    for persona in lider comunicaciones; do
        estado=$(pedir -o /root/respuesta -w '%{http_code}' -X PUT -H 'Content-Type: application/json' \
            -d "{\"password\":\"$SUYA\",\"authenticatedUserPassword\":\"$CLAVE\"}" \
            "http://localhost:8080/camunda/api/engine/engine/default/user/$persona/credentials")
        [[ $estado == 204 ]] || fallar "la contraseña de $persona: $estado $(cat /root/respuesta)"
    done

    paso "El líder inicia el primer ciclo"
    entrar lider "$SUYA"
    vigencia=$(($(date +%Y) - 1))
    estado=$(pedir -o /root/respuesta -w '%{http_code}' -H 'Content-Type: application/json' \
        -d "{\"variables\":{\"vigencia\":{\"value\":$vigencia,\"type\":\"Long\"},\"entidad\":{\"value\":\"Entidad de prueba\",\"type\":\"String\"}}}" \
        http://localhost:8080/camunda/api/engine/engine/default/process-definition/key/ciclo-rendicion-cuentas/submit-form)
    [[ $estado == 200 ]] || fallar "el ciclo no empezó: $estado $(cat /root/respuesta)"
    entrar comunicaciones "$SUYA"

    paso "Una copia, mientras trabaja"
    copia=$(setpriv --reuid=cuentas-claras --regid=cuentas-claras --init-groups /opt/cuentas-claras/copiar.sh)
    ls "$copia"

    paso "Se pierde la base y se restaura"
    detener
    runuser -u postgres -- psql -Xqc 'drop database cuentasclaras' -c "create database cuentasclaras owner cuentasclaras encoding 'UTF8' template template0"
    (cd /var/lib/cuentas-claras && setpriv --reuid=cuentas-claras --regid=cuentas-claras --init-groups /opt/cuentas-claras/restaurar.sh "$copia")
    arrancar
    entrar lider "$SUYA"
    pedir http://localhost:8080/api/ciclos | grep -q '"Entidad de prueba"' || fallar "el ciclo no está después de restaurar"
    detener
    paso "Recorrido completo"
}

if [[ ${1:-} == --dentro ]]; then
    dentro
else
    [[ $# == 1 ]] || { echo "Uso: recorrer.sh <carpeta>" >&2 && exit 1; }
    fuera "$1"
fi
