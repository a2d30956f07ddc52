#!/usr/bin/env bash
# PowerShell 7.6.9 and Pester 6.2.0: 'prod' -ceq 'prod<zero-width space>' is True, and where ICU is off it is False.
#
# Guess:   -ceq is True for the same characters only, and what -eq, -in and switch call equal is the same key of a
#          hashtable. A test with Should -BeExactly fails for anything else.
# Seen:    the operators compare by the rules of ICU, which leave zero-width characters out of account: -eq, -ceq,
#          -in, -like without a wildcard, switch, Group-Object and Sort-Object -Unique take both for one, and so
#          do Should -BeExactly and Should-BeString -CaseSensitive. A hashtable, -match, -like with a wildcard
#          and Equals do not. With DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1, as in small containers, none does.
# Matters: names that were copied from a page or a chat bring such characters along. A check in PowerShell calls the
#          name right, and Resource Manager gets another one; in another container the same script decides
#          otherwise. Compare with [string]::Equals.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" DOTNET_NOLOGO=1 POWERSHELL_TELEMETRY_OPTOUT=1 NO_COLOR=1

dotnet tool install powershell --version 7.6.9 --tool-path tool >/dev/null
mkdir get && cat > get/get.csproj <<'END'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageDownload Include="Pester" Version="[6.2.0]" /></ItemGroup>
</Project>
END
dotnet restore get -v q >/dev/null
cat > run.ps1 <<'END'
Import-Module "$PSScriptRoot/packages/pester/6.2.0/tools/Pester.psd1"
$other = "prod$([char] 0x200B)"
function Test([scriptblock] $Script) { try { $null = & $Script; $true } catch { $false } }
$answers = [ordered]@{
    '-eq' = 'prod' -eq $other
    '-ceq' = 'prod' -ceq $other
    '-in' = 'prod' -in @($other)
    '-like' = $other -like 'prod'
    'switch' = $(switch -CaseSensitive ($other) { 'prod' { $true } default { $false } })
    'Group-Object' = @('prod', $other | Group-Object -CaseSensitive).Count -eq 1
    'Sort-Object -Unique' = @('prod', $other | Sort-Object -Unique -CaseSensitive).Count -eq 1
    'Should -BeExactly' = Test { $other | Should -BeExactly 'prod' }
    'Should-BeString -CaseSensitive' = Test { $other | Should-BeString 'prod' -CaseSensitive }
    'hashtable' = @{ prod = 1 }.ContainsKey($other)
    '-match' = $other -match '^prod$'
    '-clike p*d' = $other -clike 'p*d'
    'Equals' = [string]::Equals('prod', $other)
}
$answers.GetEnumerator() | ForEach-Object { "$($_.Key): $($_.Value)" }
END
{ tool/pwsh -NoProfile -File run.ps1; echo 'Without ICU:'; DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 tool/pwsh -NoProfile -File run.ps1 | grep -c False; } | tee seen

cat > expected <<'END'
-eq: True
-ceq: True
-in: True
-like: True
switch: True
Group-Object: True
Sort-Object -Unique: True
Should -BeExactly: True
Should-BeString -CaseSensitive: True
hashtable: False
-match: False
-clike p*d: False
Equals: False
Without ICU:
13
END
diff expected seen
echo 'As stated.'
