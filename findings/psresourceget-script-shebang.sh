#!/usr/bin/env bash
# PSResourceGet 1.2.0: Update-PSScriptFileInfo -Version deletes the shebang line of a script.
#
# Guess:   the version in the comment changes, and what stands before and behind it stays.
# Seen:    all that stands before the comment "PSScriptInfo" is gone, the line #!/usr/bin/env pwsh and a line of
#          copyright; only #Requires is kept and moves behind it. In the help, .DESCRIPTION moves before
#          .SYNOPSIS. Test-PSScriptFileInfo calls the file valid before and after. The bit for execution stays,
#          so that a shell reads the PowerShell.
# Matters: a script that is started by its name on Linux works until its first release with this command. Set the
#          version as text, or put the line back.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" DOTNET_NOLOGO=1 POWERSHELL_TELEMETRY_OPTOUT=1 NO_COLOR=1

dotnet tool install powershell --version 7.6.9 --tool-path tool >/dev/null
mkdir -p home/.config
cat > weave.ps1 <<'END'
#!/usr/bin/env pwsh
# Copyright: me.
#Requires -Version 7.4
<#PSScriptInfo
.VERSION 1.0.0
.GUID 22222222-2222-2222-2222-222222222222
.AUTHOR me
#>
<#
.SYNOPSIS
Weaves.
.DESCRIPTION
Weaves yarn.
#>
param([string] $Name)
"woven $Name in PowerShell $($PSVersionTable.PSVersion)"
END
chmod +x weave.ps1
cat > run.ps1 <<'END'
$ErrorActionPreference = 'Stop'
"PSResourceGet $((Import-Module Microsoft.PowerShell.PSResourceGet -PassThru).Version)"
"valid before: $(Test-PSScriptFileInfo weave.ps1)"
Update-PSScriptFileInfo weave.ps1 -Version 1.1.0
"valid after: $(Test-PSScriptFileInfo weave.ps1)"
END
{
    PATH="$work/tool:$PATH" ./weave.ps1 silk
    HOME="$work/home" tool/pwsh -NoProfile -File run.ps1
    grep -v -e '^$' -e '^\.[A-Z]* $' weave.ps1
    PATH="$work/tool:$PATH" bash -c './weave.ps1 silk' 2>/dev/null || echo 'the script no longer runs by its name'
} | tee seen

cat > expected <<'END'
woven silk in PowerShell 7.6.9
PSResourceGet 1.2.0
valid before: True
valid after: True
<#PSScriptInfo
.VERSION 1.1.0
.GUID 22222222-2222-2222-2222-222222222222
.AUTHOR me
.RELEASENOTES
.PRIVATEDATA
#>
#Requires -Version 7.4
<#
.DESCRIPTION
Weaves yarn.
.SYNOPSIS
Weaves.
#>
param([string] $Name)
"woven $Name in PowerShell $($PSVersionTable.PSVersion)"
the script no longer runs by its name
END
diff expected seen
echo 'As stated.'
