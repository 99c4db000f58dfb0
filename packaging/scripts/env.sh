# Shared by ./spillway, ./test and packaging/bench: finds a JDK 25, Maven and the system packages.
# Source it with `root` set to the checkout. Everything it says goes to standard error, so that the
# program's own output stays clean.

readonly JDK_FEATURE=25

# Each argument is a line.
say() { printf '%s\n' "$@" >&2; }
die() { say "$@"; exit 1; }

# Does the directory hold a complete JDK (with a compiler) of the wanted version? The release file
# answers without starting a JVM.
is_wanted_jdk() {
  [ -n "$1" ] && [ -x "$1/bin/javac" ] && [ -f "$1/release" ] &&
    grep -Eq "^JAVA_VERSION=\"$JDK_FEATURE([.+-][^\"]*)?\"" "$1/release"
}

jdk_candidates() {
  [ -n "${JAVA_HOME:-}" ] && printf '%s\n' "$JAVA_HOME"
  local tool
  for tool in javac java; do
    if tool=$(command -v "$tool"); then dirname "$(dirname "$(readlink -f "$tool")")"; fi
  done
  local dir
  for dir in /usr/lib/jvm/* /usr/java/* /usr/local/lib/jvm/* /opt/* /opt/java/* /opt/jdk/* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* \
    "$HOME"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -d "$dir" ] && printf '%s\n' "$dir"
  done
}

# Sets JAVA_HOME to a JDK 25, or says what to install and ends.
use_jdk() {
  local candidate
  while IFS= read -r candidate; do
    if is_wanted_jdk "$candidate"; then
      export JAVA_HOME=$candidate
      return
    fi
  done < <(jdk_candidates)
  die "Spillway needs a JDK $JDK_FEATURE, and none was found in JAVA_HOME, on the PATH or in the usual places." \
    "Install Temurin $JDK_FEATURE (package temurin-$JDK_FEATURE-jdk, see https://adoptium.net/installation/linux/), or unpack any JDK $JDK_FEATURE and set JAVA_HOME to its directory."
}

have_library() {
  local ldconfig
  ldconfig=$(command -v ldconfig || echo /sbin/ldconfig)
  [ -x "$ldconfig" ] || return 0
  # No pipe into grep -q: it would end ldconfig early, which pipefail takes for a failure.
  local known
  known=$("$ldconfig" -p 2>/dev/null)
  case $known in *"$1"*) return 0 ;; *) return 1 ;; esac
}

# need_libraries PURPOSE LIBRARY=PACKAGE ...: installs the packages of the libraries that are not
# there when it may, else prints the line to run and ends.
need_libraries() {
  local purpose=$1 pair
  local -a missing=()
  shift
  [ "$(uname -s)" = Linux ] || return 0
  for pair; do
    have_library "${pair%%=*}" || missing+=("${pair#*=}")
  done
  need_packages "$purpose" "${missing[@]}"
}

# need_commands PURPOSE COMMAND=PACKAGE ...: the same for commands.
need_commands() {
  local purpose=$1 pair
  local -a missing=()
  shift
  [ "$(uname -s)" = Linux ] || return 0
  for pair; do
    command -v "${pair%%=*}" >/dev/null || missing+=("${pair#*=}")
  done
  need_packages "$purpose" "${missing[@]}"
}

need_packages() {
  local purpose=$1
  shift
  local -a missing=("$@")
  [ ${#missing[@]} -gt 0 ] || return 0
  local line="apt-get install -y --no-install-recommends ${missing[*]}"
  command -v apt-get >/dev/null || die "Missing for $purpose: what the Debian packages ${missing[*]} bring."
  local -a as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
      as_root=(sudo)
    else
      die "Missing for $purpose: ${missing[*]}. Run this once, then try again:" "  sudo $line"
    fi
  fi
  say "Installing for $purpose: ${missing[*]}"
  install_packages "${missing[@]}" ||
    { "${as_root[@]}" apt-get update -q >&2 && install_packages "${missing[@]}"; } ||
    die "The packages could not be installed. Run this once, then try again:" "  sudo $line"
}

# Uses as_root of need_packages; apt keeps its own output, on standard error, for when it fails.
install_packages() {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q --no-install-recommends "$@" </dev/null >&2
}

need_fonts() { need_libraries "drawing text" libpangoft2-1.0.so.0=libpangoft2-1.0-0; }

# LibreOffice calculates exported workbooks in tests.
need_spreadsheet() { need_commands "calculating workbooks" soffice=libreoffice-calc-nogui; }

# A virtual display, on which tests take pictures of the window.
need_display() {
  need_window
  need_commands "pictures of the window" Xvfb=xvfb xauth=xauth
}

need_window() {
  need_libraries "the window" libpangoft2-1.0.so.0=libpangoft2-1.0-0 libgtk-3.so.0=libgtk-3-0 \
    libXtst.so.6=libxtst6 libXxf86vm.so.1=libxxf86vm1 libGL.so.1=libgl1
}

# The wrapper does not read Maven's settings; a mirror of the central repository named there is
# meant for its download too.
mirror_of_settings() {
  local settings=$HOME/.m2/settings.xml
  [ -f "$settings" ] || return 0
  tr '\n' ' ' <"$settings" | sed -e 's/-->/\x01/g; s/<!--[^\x01]*\x01//g; s/<mirror>/\n<mirror>/g' | sed -n \
    '/^<mirror>.*<mirrorOf>[^<]*\(\*\|central\)[^<]*<\/mirrorOf>/ s/.*<url>[[:space:]]*\([^<]*[^<[:space:]\/]\)\/*[[:space:]]*<\/url>.*/\1/p' | head -n 1
}

# maven ARG...: the wrapper's Maven, or an installed one when the wrapper cannot download it.
maven() {
  local mirror mvn=$root/mvnw
  if [ -z "${MVNW_REPOURL:-}" ]; then
    mirror=$(mirror_of_settings)
    [ -z "$mirror" ] || export MVNW_REPOURL=$mirror
  fi
  local said
  if ! said=$("$mvn" --version 2>&1); then
    mvn=$(command -v mvn) || die "$said" "Maven could not be downloaded, and no mvn is installed. Install Maven 3.8 or later."
    local version
    version=$("$mvn" --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\)\.\([0-9]*\).*/\1 \2/p')
    # shellcheck disable=SC2086 # two numbers
    set -- $version "$@"
    if [ -z "$version" ] || [ $(($1 * 100 + $2)) -lt 308 ]; then
      die "$said" "Maven could not be downloaded, and the installed one is older than 3.8. Install Maven 3.8 or later."
    fi
    shift 2
    say "The Maven wrapper could not download its Maven; using the installed one."
  fi
  (cd "$root" && "$mvn" --batch-mode --no-transfer-progress "$@")
}

# The options of the launcher, a line each, without the start-up cache, which fits nothing but the image.
launcher_options() {
  sed -n 's|.*<javaOption>\(.*\)</javaOption>.*|\1|p' "$root/packaging/pom.xml" | grep -v -e '\$APPDIR' -e '^-Xlog'
}
