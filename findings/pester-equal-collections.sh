#!/usr/bin/env bash
# Pester 6.2.0: Should-BeCollection and Should-BeEquivalent pass for another order, and for the text '1.10' in place of 1.1.
#
# Guess:   Should-BeCollection compares the items one by one, and the assertions that are new in version 6 are the
#          strict ones: the order of a list counts, and a number is not a text.
# Seen:    1.10.0, 1.9.0, 1.8.0 passes for 1.8.0, 1.9.0, 1.10.0 with both, and '1.10' passes for 1.1 in a property. A
#          missing item fails. Should -Be minds the order. Should-Throw takes what Write-Error wrote for a thrown
#          error, Should -Throw does not, and a message with brackets, as in properties[0], does not match itself.
# Matters: a test that the latest image version comes first, or that a version stays the text 1.10, is green for a
#          module that does the contrary. Compare lists with Should -Be.
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
function Try-Test([string] $Name, [scriptblock] $Script) { try { $null = & $Script; "${Name}: passes" } catch { "${Name}: fails" } }
$versions = '1.10.0', '1.9.0', '1.8.0'; $sorted = '1.8.0', '1.9.0', '1.10.0'
Try-Test 'Should -Be, other order' { $versions | Should -Be $sorted }
Try-Test 'Should-BeCollection, other order' { $versions | Should-BeCollection $sorted }
Try-Test 'Should-BeEquivalent, other order' { $versions | Should-BeEquivalent $sorted }
Try-Test 'Should-BeCollection, one less' { $versions[0, 1] | Should-BeCollection $sorted }
Try-Test "Should-BeCollection, 1.1 for '1.10'" { 1.1, 1.2 | Should-BeCollection '1.10', '1.20' }
Try-Test "Should-BeCollection, '1' for 1" { '1', '2' | Should-BeCollection 1, 2 }
Try-Test "Should-BeEquivalent, property '1.10' for 1.1" { [pscustomobject]@{ v = '1.10' } | Should-BeEquivalent ([pscustomobject]@{ v = 1.1 }) }
Try-Test 'Should -Throw, Write-Error' { { Write-Error text 2>$null } | Should -Throw text }
Try-Test 'Should-Throw, Write-Error' { { Write-Error text } | Should-Throw text }
$message = 'properties[0] is wrong'
Try-Test 'Should-Throw, its own message with brackets' { { throw $message } | Should-Throw $message }
END
tool/pwsh -NoProfile -File run.ps1 | tee seen

cat > expected <<'END'
Should -Be, other order: fails
Should-BeCollection, other order: passes
Should-BeEquivalent, other order: passes
Should-BeCollection, one less: fails
Should-BeCollection, 1.1 for '1.10': passes
Should-BeCollection, '1' for 1: passes
Should-BeEquivalent, property '1.10' for 1.1: passes
Should -Throw, Write-Error: fails
Should-Throw, Write-Error: passes
Should-Throw, its own message with brackets: fails
END
diff expected seen
echo 'As stated.'
