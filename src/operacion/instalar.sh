#!/usr/bin/env bash
# Installs the product on a Debian 12 that has nothing yet, as the guide in src/docs/operacion.md tells it, and starts it:
#
#     instalar.sh --url https://rendicion.entidad.gov.co --responsables personas.csv [--jar archivo] [--administrador id]
#
# Run it as root. Run again, it brings the program up to date and leaves settings, database and people as they are. The
# password of the first administrator is asked for, or taken from CLAVE_ADMINISTRADOR.
set -euo pipefail

aqui=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
jar=
url=
responsables=
administrador=administrador
ajustes=/etc/cuentas-claras/cuentas-claras.env

fallar() {
    echo "instalar.sh: $1" >&2
    exit 1
}

while (($#)); do
    case $1 in
        --jar) jar=$2 ;;
        --url) url=$2 ;;
        --responsables) responsables=$2 ;;
        --administrador) administrador=$2 ;;
        *) fallar "no se entiende «$1». Uso: instalar.sh --url https://… --responsables personas.csv [--jar archivo] [--administrador id]" ;;
    esac
    shift 2
done
((EUID == 0)) || fallar "ejecútelo como root."
if [[ -z $jar ]]; then
    for jar in "$aqui"/cuentas-claras*.jar "$aqui"/../../target/cuentas-claras-*.jar; do [[ -f $jar ]] && break; done
fi
[[ -f $jar ]] || fallar "no está el programa. Hágalo con «./mvnw package -DskipTests», o diga dónde está con --jar."
if [[ ! -f $ajustes ]]; then
    [[ $url == https://* ]] || fallar "diga con --url la dirección, con https, con la que las personas llegan al producto."
    [[ -f $responsables ]] || fallar "diga con --responsables el archivo de las personas (como src/main/resources/ejemplo/responsables.csv)."
fi

echo "1. Programas de Debian"
export DEBIAN_FRONTEND=noninteractive
apt-get update -q
apt-get install -y -q --no-install-recommends openjdk-17-jre-headless postgresql postgresql-client curl ca-certificates tzdata

echo "2. Usuario y carpetas"
if ! getent passwd cuentas-claras >/dev/null; then
    useradd --system --user-group --home-dir /var/lib/cuentas-claras --shell /usr/sbin/nologin cuentas-claras
fi
install -d -m 0755 /opt/cuentas-claras
install -d -m 0750 -o root -g cuentas-claras /etc/cuentas-claras
install -d -m 0700 -o cuentas-claras -g cuentas-claras /var/lib/cuentas-claras /var/backups/cuentas-claras

echo "3. Base de datos"
if [[ -d /run/systemd/system ]]; then systemctl enable --now postgresql; else service postgresql start; fi
for _ in $(seq 30); do pg_isready -q && break; sleep 1; done
pg_isready -q || fallar "PostgreSQL no arranca: mire /var/log/postgresql."
postgres() { runuser -u postgres -- psql -XAtq -v ON_ERROR_STOP=1 "$@"; }
clave_base=
if [[ ! -f $ajustes ]]; then
    clave_base=$(head -c 32 /dev/urandom | base64 | tr -dc 'A-Za-z0-9')
    if [[ $(postgres -c "select count(*) from pg_roles where rolname = 'cuentasclaras'") == 0 ]]; then
        postgres -c 'create role cuentasclaras login'
    fi
    # Not as an argument, which everybody on the machine may read.
    postgres <<<"alter role cuentasclaras password '$clave_base'"
    if [[ $(postgres -c "select count(*) from pg_database where datname = 'cuentasclaras'") == 0 ]]; then
        postgres -c "create database cuentasclaras owner cuentasclaras encoding 'UTF8' template template0"
    fi
fi

echo "4. Ajustes"
if [[ ! -f $ajustes ]]; then
    clave=${CLAVE_ADMINISTRADOR:-}
    if [[ -z $clave ]]; then
        read -rsp "Contraseña del administrador (diez caracteres o más, con mayúsculas, minúsculas, números y signos): " clave
        echo
    fi
    [[ ${#clave} -ge 10 && $clave =~ [A-Z] && $clave =~ [a-z] && $clave =~ [0-9] && $clave =~ [^A-Za-z0-9] && $clave != *\'* ]] ||
        fallar "esa contraseña no sirve: diez caracteres o más, con mayúsculas, minúsculas, números y signos, sin comilla sencilla."
    install -m 0640 -o root -g cuentas-claras "$responsables" /etc/cuentas-claras/responsables.csv
    umask 027
    cat >"$ajustes.nuevo" <<AJUSTES
# Settings of Cuentas Claras: one a line, values between single quotes. What there is to set: README.md, application.yml.
SPRING_PROFILES_ACTIVE='produccion'
SPRING_DATASOURCE_URL='jdbc:postgresql://127.0.0.1:5432/cuentasclaras'
SPRING_DATASOURCE_USERNAME='cuentasclaras'
SPRING_DATASOURCE_PASSWORD='$clave_base'
CAMUNDA_BPM_ADMINUSER_ID='$administrador'
CAMUNDA_BPM_ADMINUSER_PASSWORD='$clave'
CUENTASCLARAS_RESPONSABLES_ARCHIVO='file:/etc/cuentas-claras/responsables.csv'
CUENTASCLARAS_URL='$url'
CUENTASCLARAS_SELLO_LLAVE='/var/lib/cuentas-claras/sello.pem'
SERVER_ADDRESS='127.0.0.1'
SERVER_PORT='8080'
# The mail server of the entity; without one every mail stays on the page Correos.
#SPRING_MAIL_HOST='smtp.entidad.gov.co'
#SPRING_MAIL_PORT='587'
#SPRING_MAIL_USERNAME=''
#SPRING_MAIL_PASSWORD=''
#SPRING_MAIL_PROPERTIES_MAIL_SMTP_AUTH='true'
#SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_REQUIRED='true'
#CUENTASCLARAS_CORREO_REMITENTE='Rendición de cuentas <rendicion@entidad.gov.co>'
# Who learns when something is wrong with the server; without it, the administrators.
#CUENTASCLARAS_OPERACION_CORREO='sistemas@entidad.gov.co'
AJUSTES
    chgrp cuentas-claras "$ajustes.nuevo"
    mv "$ajustes.nuevo" "$ajustes"
fi

echo "5. Programa"
if [[ -d /run/systemd/system ]]; then systemctl stop cuentas-claras 2>/dev/null || true; fi
install -m 0644 "$jar" /opt/cuentas-claras/cuentas-claras.jar.nuevo
mv /opt/cuentas-claras/cuentas-claras.jar.nuevo /opt/cuentas-claras/cuentas-claras.jar
install -m 0755 "$aqui"/copiar.sh "$aqui"/restaurar.sh "$aqui"/preparar.sh /opt/cuentas-claras/
/opt/cuentas-claras/preparar.sh
install -D -m 0644 -t /etc/systemd/system "$aqui"/cuentas-claras.service "$aqui"/cuentas-claras-copia.service "$aqui"/cuentas-claras-copia.timer

echo "6. Arranque"
if [[ ! -d /run/systemd/system ]]; then
    echo "Aquí no corre systemd: arranque el programa como dice cuentas-claras.service."
    exit 0
fi
systemctl daemon-reload
systemctl enable --now cuentas-claras cuentas-claras-copia.timer
for _ in $(seq 120); do
    if curl -fsS -o /dev/null http://127.0.0.1:8081/actuator/health/readiness 2>/dev/null; then
        echo "Listo en http://127.0.0.1:8080. Ponga delante un servidor con https y guarde una copia de /var/lib/cuentas-claras/sello.pem en otra parte."
        exit 0
    fi
    systemctl --quiet is-failed cuentas-claras && break
    sleep 2
done
journalctl -u cuentas-claras -n 30 --no-pager
fallar "el producto no arrancó; arriba está lo último que dijo."
