# The feedback exists once in a process, so one file tests both cmdlets.
BeforeDiscovery {
    $offersFeedback = [bool]('System.Management.Automation.Subsystem.Feedback.FeedbackHub' -as [type])
    $nameError = "Write-Error 'Gallery name is invalid. Allowed characters are English alphanumeric characters, with underscores, and periods allowed in the middle, up to 80 characters total.'"
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Import-BuiltModule.ps1')
    $nameError = "Write-Error 'Gallery name is invalid. Allowed characters are English alphanumeric characters, with underscores, and periods allowed in the middle, up to 80 characters total.'"
    $versionError = 'The image version name is invalid. The image version name should follow Major(int).Minor(int).Patch(int) format, for e.g: 1.0.0, 2018.12.1 etc'
}

Describe 'Enable-SigFeedback and Disable-SigFeedback' -Skip:(-not $offersFeedback) {
    BeforeAll {
        # What the console host does with a line: run it, keep it in the history, and ask for feedback.
        function Invoke-Line([string] $Line) {
            $shell = [powershell]::Create($runspace)
            $settings = [System.Management.Automation.PSInvocationSettings]::new()
            $settings.AddToHistory = $true
            try { $null = $shell.AddScript($Line).Invoke($null, $settings) }
            catch { Write-Debug "Shown at a prompt: $_" }
            finally { $shell.Dispose() }
            # A limit that a busy machine does not reach: the time is not tested here.
            foreach ($result in [System.Management.Automation.Subsystem.Feedback.FeedbackHub]::GetFeedback($runspace, 60000)) {
                for ($item = if ($result.Name -eq 'SigTroubleshoot') { $result.Item }; $item; $item = $item.Next) { $item }
            }
        }

        function Get-Rule([string] $Line) { (Invoke-Line $Line | ForEach-Object { ($_.Header -split ':')[0] }) -join ' ' }
    }

    BeforeEach {
        $runspace = [runspacefactory]::CreateRunspace()
        $runspace.Open()
        $null = Invoke-Line "Import-Module '$manifest'"
    }

    AfterEach {
        $null = Invoke-Line 'Disable-SigFeedback'
        $runspace.Dispose()
    }

    It 'shows nothing before it is turned on' {
        Invoke-Line $nameError | Should -BeNullOrEmpty
    }

    It 'shows the cause and the command after a failed line about a gallery' {
        $null = Invoke-Line 'Enable-SigFeedback'
        $null = Invoke-Line "function New-AzGalleryImageVersion { [CmdletBinding()] param(`$ResourceGroupName, `$GalleryName, `$Name) throw '$versionError' }"
        $item = @(Invoke-Line 'New-AzGalleryImageVersion -ResourceGroupName rg-images -GalleryName gal_contoso -Name 1.0')
        $item.Count | Should -Be 1
        $item[0].Header | Should -BeLike 'SIG301: *'
        $item[0].RecommendedActions.Count | Should -Be 1
        $item[0].RecommendedActions[0] | Should -BeLike 'New-AzGalleryImageVersion -ResourceGroupName rg-images -GalleryName gal_contoso *'
        $item[0].Footer | Should -Be (Get-SigRule SIG301).Remedy
    }

    It 'is silent after <_>' -ForEach @(
        'Get-Item /does/not/exist'
        "Write-Error 'The container image was not found in the registry.'"
        "throw 'Access to the path is denied.'"
        "'The gallery is fine.'"
        "Write-Error ' '"
        "Write-Error 'Long running operation of the gallery succeeded.'"
        'no-such-command'
    ) {
        $null = Invoke-Line 'Enable-SigFeedback'
        Invoke-Line $_ | Should -BeNullOrEmpty
    }

    It 'is silent if the script handled the error: <_>' -ForEach @(
        "try { $nameError -ErrorAction Stop } catch { 'caught' }"
        "$nameError -ErrorAction SilentlyContinue; 'done'"
        "if (-not ($nameError -ErrorAction SilentlyContinue)) { 'create it' }"
    ) {
        $null = Invoke-Line 'Enable-SigFeedback'
        Invoke-Line $_ | Should -BeNullOrEmpty
    }

    It 'shows the last error of a line' {
        $null = Invoke-Line 'Enable-SigFeedback'
        Get-Rule "$nameError; Write-Error '$versionError'" | Should -Be 'SIG301'
    }

    It 'does not show an earlier error again' {
        $null = Invoke-Line $nameError
        $null = Invoke-Line 'Enable-SigFeedback'
        Invoke-Line 'Get-Item /does/not/exist' | Should -BeNullOrEmpty
        Get-Rule $nameError | Should -Be 'SIG101'
        Invoke-Line 'Get-Item /does/not/exist' | Should -BeNullOrEmpty
    }

    It 'can be turned on twice and off twice' {
        $null = Invoke-Line 'Enable-SigFeedback; Enable-SigFeedback'
        Get-Rule $nameError | Should -Be 'SIG101'
        $null = Invoke-Line 'Disable-SigFeedback; Disable-SigFeedback'
        Invoke-Line $nameError | Should -BeNullOrEmpty
    }

    It 'changes nothing with -WhatIf' {
        $null = Invoke-Line 'Enable-SigFeedback -WhatIf'
        Invoke-Line $nameError | Should -BeNullOrEmpty
        $null = Invoke-Line 'Enable-SigFeedback'
        $null = Invoke-Line 'Disable-SigFeedback -WhatIf'
        Get-Rule $nameError | Should -Be 'SIG101'
    }

    It 'ends when the module is removed' {
        $null = Invoke-Line 'Enable-SigFeedback'
        $null = Invoke-Line 'Remove-Module SigTroubleshoot'
        Invoke-Line $nameError | Should -BeNullOrEmpty
        $null = Invoke-Line "Import-Module '$manifest'"
    }

    It 'masks secrets' {
        $null = Invoke-Line 'Enable-SigFeedback'
        $items = @(Invoke-Line "Write-Error 'Gallery image: Only blobs formatted as VHDs can be imported. https://stcontoso.blob.core.windows.net/vhds/web.vhd?sv=2024-08-04&sig=bm90LWEtcmVhbC1zaWc%3D'")
        $items.Count | Should -Be 1
        "$($items.Header) $($items.Footer) $($items.RecommendedActions)" | Should -Not -Match 'bm90LWEt'
    }

    It 'shows what docs/feedback.md shows' {
        $page = Get-Content -LiteralPath (Join-Path $PSScriptRoot '../../docs/feedback.md') -Raw
        $session = [regex]::Match($page, '(?ms)^```console\r?\n(.*?)^```').Groups[1].Value -replace '\s+', ' '
        $lines = [regex]::Matches($page, '(?m)^PS> (.*?)\r?$') | ForEach-Object { $_.Groups[1].Value }
        $lines.Count | Should -BeGreaterThan 1
        $items = @($lines | ForEach-Object { Invoke-Line $_ })
        $items.Count | Should -BeGreaterThan 0
        foreach ($text in $items | ForEach-Object { $_.Header; $_.RecommendedActions; $_.Footer }) {
            $session | Should -Match ([regex]::Escape(($text -replace '\s+', ' ')))
        }
    }
}

Describe 'Enable-SigFeedback where PowerShell offers no feedback' -Skip:$offersFeedback {
    It 'says so, and what to do' {
        $failure = { Enable-SigFeedback } | Should -Throw -ErrorId 'FeedbackNotOffered,*' -PassThru
        $failure.ErrorDetails.RecommendedAction | Should -Match 'Invoke-SigDiagnosis'
    }

    It 'has nothing to turn off' {
        { Disable-SigFeedback } | Should -Not -Throw
    }
}
