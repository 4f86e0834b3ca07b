#!/usr/bin/env bash
# Puts a copy that copiar.sh made back into the database of the settings, and verifies it:
#
#     restaurar.sh <copia> [--vaciar] [--sello archivo]
#
# The product must be stopped. The database must be empty, or --vaciar empties it. Afterwards the program starts on it once,
# without anybody reaching it, and compares the whole trail and all evidence with the seals: with the one in the copy, or
# with one that came by mail (--sello). It ends with 0 when all is as it was sealed.
set -euo pipefail
umask 077

ajustes=${CUENTASCLARAS_AJUSTES:-/etc/cuentas-claras/cuentas-claras.env}
programa=${CUENTASCLARAS_PROGRAMA:-java -jar ${CUENTASCLARAS_JAR:-/opt/cuentas-claras/cuentas-claras.jar}}
copia=
vaciar=no
sello=

fallar() {
    echo "restaurar.sh: $1" >&2
    exit 1
}

while (($#)); do
    case $1 in
        --vaciar) vaciar=si ;;
        --sello) sello=${2:-} && shift ;;
        *) copia=$1 ;;
    esac
    shift
done
[[ -f $copia/base.dump ]] || fallar "uso: restaurar.sh <copia> [--vaciar] [--sello archivo]. «$copia» no es una copia."
(cd "$copia" && sha256sum --quiet --check SHA256SUMS) || fallar "la copia está dañada: use otra."
: "${sello:=$copia/sello.txt}"
[[ -s $sello ]] || fallar "«$sello» no tiene un sello."

[[ -r $ajustes ]] || fallar "no se puede leer $ajustes. Diga dónde están los ajustes con CUENTASCLARAS_AJUSTES."
set -a
# shellcheck disable=SC1090
. "$ajustes"
set +a
url=${SPRING_DATASOURCE_URL:-}
[[ $url == jdbc:postgresql:* ]] || fallar "SPRING_DATASOURCE_URL no es de PostgreSQL."
base=${url#jdbc:}
base=${base%%\?*}
export PGUSER=${SPRING_DATASOURCE_USERNAME:-} PGPASSWORD=${SPRING_DATASOURCE_PASSWORD:-}
command -v pg_restore >/dev/null || fallar "falta pg_restore. Instálelo: apt-get install postgresql-client."

if command -v systemctl >/dev/null && systemctl --quiet is-active cuentas-claras 2>/dev/null; then
    fallar "el producto está en marcha. Deténgalo en todos los servidores: systemctl stop cuentas-claras."
fi
tablas=$(psql -XAtqd "$base" -c "select count(*) from pg_tables where schemaname = 'public'") ||
    fallar "la base de datos no contesta. Si no existe, créela: createdb -O $PGUSER ${base##*/}."
if [[ $tablas != 0 ]]; then
    [[ $vaciar == si ]] || fallar "la base de datos no está vacía. Si quiere perder lo que tiene, agregue --vaciar."
    otros=$(psql -XAtqd "$base" -c \
        'select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()')
    [[ $otros == 0 ]] || fallar "alguien está usando la base de datos: detenga el producto en todos los servidores."
    psql -Xqd "$base" -v ON_ERROR_STOP=1 -c 'set client_min_messages = warning; drop schema public cascade; create schema public'
fi
# The schema is there already.
lista=$(mktemp)
trap 'rm -f "$lista"' EXIT
pg_restore --list "$copia/base.dump" | grep -v ' SCHEMA - public ' >"$lista"
pg_restore --use-list="$lista" --no-password --exit-on-error --single-transaction --no-owner --no-privileges --dbname="$base" "$copia/base.dump" ||
    fallar "la base no se restauró; quedó vacía."

# What this server remembers of its last seal is from after the copy: it would take the database for one that was cut.
llave=${CUENTASCLARAS_SELLO_LLAVE:-./datos/sello.pem}
if [[ -f $llave.ultimo ]]; then
    if [[ $(sed -n 2p "$llave.ultimo") -gt $(sed -n 2p "$copia/sello.txt") ]]; then
        echo "AVISO: este servidor vio $(($(sed -n 2p "$llave.ultimo") - $(sed -n 2p "$copia/sello.txt"))) anotaciones selladas que no están en la copia. Su último sello queda en $llave.ultimo.antes-de-restaurar."
    fi
    mv "$llave.ultimo" "$llave.ultimo.antes-de-restaurar"
fi

$programa --verificar-base --sello "$sello"
