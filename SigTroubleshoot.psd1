@{
    RootModule = 'SigTroubleshoot.Cmdlets.dll'
    ModuleVersion = '0.1.0'
    GUID = '5d1c9a34-0c0e-4a0f-9d53-0d6b6a3f7e21'
    Author = 'The SigTroubleshoot authors'
    Description = 'Troubleshoots Azure Compute Galleries. Finds the cause of a failed gallery command and the command that fixes it, checks names and parameters before the call, and reports replication, permissions, and limits in Azure.'
    PowerShellVersion = '5.1'
    CompatiblePSEditions = @('Desktop', 'Core')
    DotNetFrameworkVersion = '4.7.2'
    CmdletsToExport = @(
        'Assert-SigFinding'
        'Disable-SigFeedback'
        'Enable-SigFeedback'
        'Export-SigReport'
        'Get-SigFailure'
        'Get-SigImageUse'
        'Get-SigReplicationHealth'
        'Get-SigRule'
        'Get-SigUsage'
        'Invoke-SigDiagnosis'
        'Test-SigAccess'
        'Test-SigDeployment'
        'Test-SigGalleryName'
        'Test-SigImageDefinition'
        'Test-SigImageVersion'
        'Test-SigTemplate'
        'Wait-SigReplication'
    )
    FunctionsToExport = @()
    AliasesToExport = @()
    VariablesToExport = @()
    FormatsToProcess = @('SigTroubleshoot.Format.ps1xml')
    TypesToProcess = @('SigTroubleshoot.Types.ps1xml')
    PrivateData = @{
        PSData = @{
            Tags = @('Azure', 'ComputeGallery', 'SharedImageGallery', 'SIG', 'Troubleshooting', 'PSEdition_Core', 'PSEdition_Desktop')
        }
    }
}
