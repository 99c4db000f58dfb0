# Where things are in the app image, and how its launcher starts the program. Sourced with the packaging folder as the current
# one; `image` may name another image. `options` are the launcher's, `plain` those without the start-up cache.
case $(uname -s) in
  Darwin) image=${image:-$PWD/target/image/Spillway.app}; app=$image/Contents/app; runtime=$image/Contents/runtime/Contents/Home ;;
  Linux) image=${image:-$PWD/target/image/spillway}; app=$image/lib/app; runtime=$image/lib/runtime ;;
  *) image=${image:-$PWD/target/image/spillway}; app=$image/app; runtime=$image/runtime ;;
esac
java=$runtime/bin/java
config=$(ls "$app"/*.cfg)
class_path= options=() plain=()
while IFS= read -r line; do
  line=${line//\$APPDIR/$app}
  case $line in
    app.classpath=*) class_path+=${class_path:+${separator:=$([ -d /proc/cygdrive ] && echo ';' || echo :)}}${line#*=} ;;
    java-options=-Djpackage.app-version=*) ;;
    java-options=-XX:AOTCache=*) options+=("${line#*=}") ;;
    java-options=*) options+=("${line#*=}") plain+=("${line#*=}") ;;
  esac
done < <(tr -d '\r' <"$config")
