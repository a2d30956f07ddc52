<#
.SYNOPSIS
    A runbook's step: runs a command, and when it fails writes what happened, why, and what to do as JSON for the ticket.
.EXAMPLE
    ./samples/runbook.ps1
#>
param(
    [scriptblock] $Command = { throw "(GalleryImageNotFound) The gallery image /subscriptions/3c5a8e0d-41f7-4b6a-9d2e-7f0b6c1a9e54/resourceGroups/rg-golden-images/providers/Microsoft.Compute/galleries/gal_contoso/images/web-server-2025/versions/2.4.0 is not available in francecentral region." }
)

try {
    & $Command
}
catch {
    $findings = $_ | Invoke-SigDiagnosis
    if (-not $findings) { throw }
    $findings |
        Select-Object RuleId, @{ n = 'Severity'; e = { "$($_.Severity)" } }, Message, Remedy |
        ConvertTo-Json
}
