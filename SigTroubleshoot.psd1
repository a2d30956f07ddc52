@{
    RootModule = 'SigTroubleshoot.Cmdlets.dll'
    ModuleVersion = '0.1.0'
    GUID = '5d1c9a34-0c0e-4a0f-9d53-0d6b6a3f7e21'
    Author = 'The SigTroubleshoot authors'
    CompanyName = 'The SigTroubleshoot authors'
    Copyright = '(c) 2026 The SigTroubleshoot authors. MIT License.'
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
        'Get-SigLatestVersion'
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
            Prerelease = '' # The label of a version that is not final, such as preview1.
            LicenseUri = 'https://licenses.nuget.org/MIT'
            # 'Find-PSResource -CommandName' finds a module by its tags PSCommand_*; the PowerShell Gallery lists those with PSCmdlet_*.
            Tags = @(
                'Azure', 'ComputeGallery', 'SharedImageGallery', 'SIG', 'Troubleshooting', 'PSEdition_Core', 'PSEdition_Desktop', 'PSIncludes_Cmdlet'
                'PSCmdlet_Assert-SigFinding', 'PSCommand_Assert-SigFinding'
                'PSCmdlet_Disable-SigFeedback', 'PSCommand_Disable-SigFeedback'
                'PSCmdlet_Enable-SigFeedback', 'PSCommand_Enable-SigFeedback'
                'PSCmdlet_Export-SigReport', 'PSCommand_Export-SigReport'
                'PSCmdlet_Get-SigFailure', 'PSCommand_Get-SigFailure'
                'PSCmdlet_Get-SigImageUse', 'PSCommand_Get-SigImageUse'
                'PSCmdlet_Get-SigLatestVersion', 'PSCommand_Get-SigLatestVersion'
                'PSCmdlet_Get-SigReplicationHealth', 'PSCommand_Get-SigReplicationHealth'
                'PSCmdlet_Get-SigRule', 'PSCommand_Get-SigRule'
                'PSCmdlet_Get-SigUsage', 'PSCommand_Get-SigUsage'
                'PSCmdlet_Invoke-SigDiagnosis', 'PSCommand_Invoke-SigDiagnosis'
                'PSCmdlet_Test-SigAccess', 'PSCommand_Test-SigAccess'
                'PSCmdlet_Test-SigDeployment', 'PSCommand_Test-SigDeployment'
                'PSCmdlet_Test-SigGalleryName', 'PSCommand_Test-SigGalleryName'
                'PSCmdlet_Test-SigImageDefinition', 'PSCommand_Test-SigImageDefinition'
                'PSCmdlet_Test-SigImageVersion', 'PSCommand_Test-SigImageVersion'
                'PSCmdlet_Test-SigTemplate', 'PSCommand_Test-SigTemplate'
                'PSCmdlet_Wait-SigReplication', 'PSCommand_Wait-SigReplication'
            )
        }
    }
}
