<#
.SYNOPSIS
    Gets the public address of the repository from the remote 'origin' of Git; nothing if it has none.
.PARAMETER Remote
    The address of the remote, instead of that of 'origin'.
#>
#Requires -Version 5.1
[CmdletBinding()]
[OutputType([string])]
param([string] $Remote)

if (-not $Remote -and (Get-Command git -ErrorAction Ignore)) {
    $Remote = & git -C (Split-Path $PSScriptRoot) config --get remote.origin.url
}
# A user, or a token, in the address stays behind.
if ($Remote -match '^(?:https://(?:[^/@]*@)?(?<host>[^/@:]+)/|(?:ssh://)?[^/@:]+@(?<host>[^/@:]+)[:/])(?<path>[^:@?#]+?)(?:\.git)?/?$') {
    "https://$($Matches.host)/$($Matches.path)"
}
