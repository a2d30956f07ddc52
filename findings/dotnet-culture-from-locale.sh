#!/usr/bin/env bash
# .NET 10: an empty LC_ALL switches the language off, and LC_MESSAGES decides how numbers are written.
#
# Guess:   as POSIX says: an empty LC_ALL is as good as none, LC_NUMERIC and LC_TIME decide numbers and dates
#          (CurrentCulture), LC_MESSAGES decides the language of texts (CurrentUICulture).
# Seen:    with an empty LC_ALL or LC_MESSAGES both cultures are the invariant one, whatever LANG says. LC_NUMERIC and LC_TIME
#          change nothing: both cultures come from LC_MESSAGES. LANGUAGE, which gettext reads first, is not read. The program "locale" and Python
#          follow POSIX.
# Matters: a pipeline that sets LC_ALL: "" to get rid of it makes PowerShell and every tool in .NET speak English, and
#          LC_MESSAGES=en_US, set for English messages alone, changes the decimal comma of exported files. Unset
#          LC_ALL instead of emptying it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" TMPDIR="$work" DOTNET_NOLOGO=1

mkdir show && cat > show/show.cs <<'END'
#:property PublishAot=false
using System.Globalization;
Console.WriteLine($"culture '{CultureInfo.CurrentCulture}', texts '{CultureInfo.CurrentUICulture}', {1.5} {new DateTime(2027, 1, 31):d}");
END
dotnet build show/show.cs -o out -v q >/dev/null
unset LC_ALL LC_MESSAGES LC_NUMERIC LC_TIME LANGUAGE
show() { echo "$* -> $(env "$@" dotnet out/show.dll)"; }
{
    show LANG=zh_TW.UTF-8
    show LANG=zh_TW.UTF-8 LC_ALL=
    show LANG=zh_TW.UTF-8 LC_MESSAGES=
    show LANG=zh_TW.UTF-8 LC_ALL=de_DE.UTF-8
    show LANG=zh_TW.UTF-8 LC_MESSAGES=de_DE.UTF-8
    show LANG=zh_TW.UTF-8 LC_NUMERIC=de_DE.UTF-8 LC_TIME=de_DE.UTF-8
    show LANG=zh_TW.UTF-8 LANGUAGE=de
} | tee seen

cat > expected <<'END'
LANG=zh_TW.UTF-8 -> culture 'zh-TW', texts 'zh-TW', 1.5 2027/1/31
LANG=zh_TW.UTF-8 LC_ALL= -> culture '', texts '', 1.5 01/31/2027
LANG=zh_TW.UTF-8 LC_MESSAGES= -> culture '', texts '', 1.5 01/31/2027
LANG=zh_TW.UTF-8 LC_ALL=de_DE.UTF-8 -> culture 'de-DE', texts 'de-DE', 1,5 31.01.2027
LANG=zh_TW.UTF-8 LC_MESSAGES=de_DE.UTF-8 -> culture 'de-DE', texts 'de-DE', 1,5 31.01.2027
LANG=zh_TW.UTF-8 LC_NUMERIC=de_DE.UTF-8 LC_TIME=de_DE.UTF-8 -> culture 'zh-TW', texts 'zh-TW', 1.5 2027/1/31
LANG=zh_TW.UTF-8 LANGUAGE=de -> culture 'zh-TW', texts 'zh-TW', 1.5 2027/1/31
END
diff expected seen
echo 'As stated.'
