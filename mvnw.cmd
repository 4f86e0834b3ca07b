<# : batch portion
@echo off
rem Runs Maven: the one on the PATH when it is recent enough, else the version pinned in .mvn\mvnw.properties,
rem downloaded once from the archive of the Apache Software Foundation and checked before its first use.
rem MVNW_BASE_URL: another place with the layout of https://archive.apache.org/dist/maven/maven-3
setlocal
set "MVNW_FILE=%~f0"
set "MVNW_MAVEN="
for /f "usebackq delims=" %%M in (`powershell -NoProfile -ExecutionPolicy Bypass -Command "& ([scriptblock]::Create((Get-Content -Raw -LiteralPath $env:MVNW_FILE)))"`) do set "MVNW_MAVEN=%%M"
if not defined MVNW_MAVEN exit /b 1
call "%MVNW_MAVEN%" %*
exit /b %ERRORLEVEL%
#>
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$minimum = [version]'3.8.7'

function Fail([string] $message) {
    [Console]::Error.WriteLine("mvnw: $message")
    exit 1
}

if ($env:JAVA_HOME) {
    if (-not (Test-Path -LiteralPath (Join-Path $env:JAVA_HOME 'bin\java.exe'))) {
        Fail "JAVA_HOME is $env:JAVA_HOME, and there is no Java there: correct it or remove it."
    }
} elseif (-not (Get-Command java.exe -ErrorAction SilentlyContinue)) {
    Fail 'Java is not installed: install a JDK, version 17 or newer.'
}

$installed = Get-Command mvn.cmd -ErrorAction SilentlyContinue | Select-Object -First 1
if ($installed) {
    $said = (& $installed.Path -v | Out-String)
    if ($said -match 'Apache Maven (\d+\.\d+\.\d+)' -and [version]$Matches[1] -ge $minimum) {
        $installed.Path
        exit 0
    }
}

$properties = Join-Path (Split-Path -Parent $env:MVNW_FILE) '.mvn\mvnw.properties'
$pinned = ConvertFrom-StringData (Get-Content -Raw -LiteralPath $properties)
$version = $pinned.version
$sha512 = $pinned.sha512
if (-not $version -or $sha512.Length -ne 128) {
    Fail "$properties does not give the version and the sha512 of Maven."
}

$wrapper = Join-Path $env:USERPROFILE '.m2\wrapper'
$maven = Join-Path $wrapper "apache-maven-$version"
$command = Join-Path $maven 'bin\mvn.cmd'
if (-not (Test-Path -LiteralPath $command)) {
    $base = if ($env:MVNW_BASE_URL) { $env:MVNW_BASE_URL } else { 'https://archive.apache.org/dist/maven/maven-3' }
    $url = "$base/$version/binaries/apache-maven-$version-bin.tar.gz"
    $work = Join-Path $wrapper ('download.' + [guid]::NewGuid())
    New-Item -ItemType Directory -Path $work -Force | Out-Null
    try {
        [Console]::Error.WriteLine("mvnw: downloading Maven $version from $url")
        $archive = Join-Path $work 'maven.tar.gz'
        try {
            [Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]::Tls12
            Invoke-WebRequest -UseBasicParsing -Uri $url -OutFile $archive
        } catch {
            Fail "cannot download ${url}: check the network or the proxy, or install Maven $minimum or newer. $_"
        }
        $found = (Get-FileHash -Algorithm SHA512 -LiteralPath $archive).Hash.ToLowerInvariant()
        if ($found -ne $sha512) {
            Fail "what $url gives is not the Maven that $properties pins (sha512 $found): nothing was installed."
        }
        # The one that comes with Windows 10 and later: another on the PATH may take C: for the name of a host.
        & "$env:SystemRoot\System32\tar.exe" -xzf $archive -C $work
        if ($LASTEXITCODE -ne 0) {
            Fail 'cannot unpack the download.'
        }
        if (-not (Test-Path -LiteralPath $command)) {
            Move-Item -LiteralPath (Join-Path $work "apache-maven-$version") -Destination $maven
        }
    } finally {
        Remove-Item -Recurse -Force -LiteralPath $work -ErrorAction SilentlyContinue
    }
}
$command
