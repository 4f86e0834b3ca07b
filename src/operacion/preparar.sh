#!/usr/bin/env bash
# Makes the program start fast: takes its jar apart, starts it once on a database in memory with nobody to reach it, and keeps
# what Java learnt of its classes meanwhile. The service calls it before each start; where program and Java are those of the
# last time it does nothing.
#
#     preparar.sh [carpeta]
#
# Run it as root. What it makes stands in the folder programa beside cuentas-claras.jar.
set -euo pipefail
umask 022

carpeta=${1:-/opt/cuentas-claras}
programa=$carpeta/programa
java=$(readlink -f "$(command -v java)")
hecho=$(stat -c '%n %s %Y' "$carpeta/cuentas-claras.jar" "$java" "$(dirname "$java")/../lib/modules")

[[ $(cat "$programa/hecho" 2>/dev/null || true) == "$hecho" ]] && exit 0

trabajo=$(mktemp -d)
trap 'rm -rf "$trabajo"' EXIT
rm -rf "$programa"
java -Djarmode=tools -jar "$carpeta/cuentas-claras.jar" extract --destination "$programa"
chown cuentas-claras "$trabajo"
# As the product's own user: root's rights are for putting it in place alone.
if (cd "$trabajo" && setpriv --reuid=cuentas-claras --regid=cuentas-claras --clear-groups --no-new-privs --bounding-set=-all \
    env -i PATH="$PATH" java -XX:ArchiveClassesAtExit="$trabajo/clases.jsa" -Xlog:cds=off -Xlog:cds+dynamic=off -Dspring.context.exit=onRefresh \
    -Duser.timezone=America/Bogota -Dfile.encoding=UTF-8 -jar "$programa/cuentas-claras.jar" \
    --spring.profiles.active=demostracion --spring.datasource.url=jdbc:h2:mem:preparar --cuentasclaras.sello.llave="$trabajo/sello.pem" \
    --server.port=0 --management.server.port=0 >registro.txt 2>&1); then
    install -m 0444 "$trabajo/clases.jsa" "$programa/clases.jsa"
else
    echo "preparar.sh: el programa arrancará más despacio. Lo último que dijo:" >&2
    tail -n 5 "$trabajo/registro.txt" >&2
fi
echo "$hecho" >"$programa/hecho"
