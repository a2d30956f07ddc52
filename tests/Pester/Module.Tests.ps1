BeforeAll {
    . (Join-Path $PSScriptRoot 'Import-BuiltModule.ps1')
}

Describe 'The module SigTroubleshoot' {
    It 'has a valid manifest' {
        (Test-ModuleManifest -Path $manifest -ErrorAction Stop).Name | Should -Be 'SigTroubleshoot'
    }

    It 'exports only its cmdlets' {
        $module = Get-Module SigTroubleshoot
        $module.ExportedCmdlets.Keys | Sort-Object |
            Should -Be 'Assert-SigFinding', 'Disable-SigFeedback', 'Enable-SigFeedback', 'Export-SigReport', 'Get-SigFailure', 'Get-SigImageUse', 'Get-SigLatestVersion', 'Get-SigReplicationHealth', 'Get-SigRule', 'Get-SigUsage', 'Invoke-SigDiagnosis', 'Test-SigAccess', 'Test-SigDeployment',
                'Test-SigGalleryName', 'Test-SigImageDefinition', 'Test-SigImageVersion', 'Test-SigTemplate', 'Wait-SigReplication'
        $module.ExportedFunctions.Count + $module.ExportedAliases.Count + $module.ExportedVariables.Count | Should -Be 0
    }

    It 'loads its own two assemblies, and none of Azure, before the first live call' {
        $loaded = Start-Job -ArgumentList $manifest -ScriptBlock {
            param($manifest)
            $before = [AppDomain]::CurrentDomain.GetAssemblies() | Where-Object IsDynamic -EQ $false | ForEach-Object Location
            Import-Module $manifest
            $null = Test-SigGalleryName 'contoso-images'
            $null = 'ERROR: (BadRequest) Gallery name is invalid.' | Invoke-SigDiagnosis
            $framework = Split-Path ([object].Assembly.Location)
            [AppDomain]::CurrentDomain.GetAssemblies() |
                Where-Object { -not $_.IsDynamic -and $_.Location -and $_.Location -notin $before -and -not $_.Location.StartsWith($framework) } |
                Where-Object { $_.Location -notlike "$PSHOME*" -and -not $_.GlobalAssemblyCache } |
                ForEach-Object { $_.GetName().Name }
        } | Receive-Job -Wait -AutoRemoveJob
        $loaded | Sort-Object | Should -Be 'SigTroubleshoot.Cmdlets', 'SigTroubleshoot.Core'
    }

    It 'takes the Core that is compiled for this machine, where the module contains one' {
        $core = Start-Job -ArgumentList $manifest -ScriptBlock {
            param($manifest)
            Import-Module $manifest
            $null = 'ERROR: (BadRequest) Gallery name is invalid.' | Invoke-SigDiagnosis
            [AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -eq 'SigTroubleshoot.Core' } | ForEach-Object Location
        } | Receive-Job -Wait -AutoRemoveJob
        $folder = Split-Path $manifest
        $compiled = Join-Path (Join-Path $folder 'linux-x64') 'SigTroubleshoot.Core.dll'
        $isForThisMachine = $IsLinux -and [System.Runtime.InteropServices.RuntimeInformation]::ProcessArchitecture -eq 'X64' -and (Test-Path $compiled)
        $core | Should -Be $(if ($isForThisMachine) { $compiled } else { Join-Path $folder 'SigTroubleshoot.Core.dll' })
    }

    It 'speaks the language of the session with each Core that it contains' {
        foreach ($core in Get-ChildItem (Split-Path $manifest) -Filter SigTroubleshoot.Core.dll -Recurse) {
            $copy = Join-Path $TestDrive "language-$([guid]::NewGuid())"
            Copy-Item (Split-Path $manifest) $copy -Recurse
            if ($core.DirectoryName -eq (Split-Path $manifest)) { Remove-Item (Join-Path $copy '*-x64'), (Join-Path $copy '*-arm64') -Recurse }
            $said = Start-Job -ArgumentList (Join-Path $copy 'SigTroubleshoot.psd1') -ScriptBlock {
                param($manifest)
                Import-Module $manifest
                # Imported again, and from English to Chinese and back.
                Import-Module $manifest -Force
                foreach ($culture in 'en-US', 'zh-TW', 'zh-HK', 'fr-FR') {
                    [cultureinfo]::CurrentUICulture = $culture
                    (Test-SigGalleryName 'contoso-images').Findings[0].Message -match '\p{IsCJKUnifiedIdeographs}'
                }
            } | Receive-Job -Wait -AutoRemoveJob
            $said | Should -Be $false, $true, $true, $false -Because $core.FullName
        }
    }
}
