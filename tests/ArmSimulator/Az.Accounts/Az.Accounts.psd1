@{
    RootModule           = 'Az.Accounts.psm1'
    ModuleVersion        = '5.1.1'
    GUID                 = '6d0a6f8c-1f0f-4e0b-9a53-7b8c2d4e9f31'
    Author               = 'SigTroubleshoot'
    CompanyName          = 'SigTroubleshoot'
    Description          = 'Stands in for Az.Accounts where the Azure in question is tests/ArmSimulator. It is not Az.'
    PowerShellVersion    = '5.1'
    CompatiblePSEditions = @('Core', 'Desktop')
    FunctionsToExport    = @('Connect-AzAccount', 'Disconnect-AzAccount', 'Get-AzContext', 'Get-AzAccessToken', 'Invoke-AzRestMethod')
    CmdletsToExport      = @()
    VariablesToExport    = @()
    AliasesToExport      = @()
}
