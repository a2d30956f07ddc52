BeforeDiscovery {
    . (Join-Path $PSScriptRoot 'Import-BuiltModule.ps1')
    $cmdlets = Get-Command -Module SigTroubleshoot | ForEach-Object { @{ Name = $_.Name } }
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Import-BuiltModule.ps1')
    $common = [System.Management.Automation.PSCmdlet]::CommonParameters + [System.Management.Automation.PSCmdlet]::OptionalCommonParameters
    $pages = [IO.Path]::GetFullPath([IO.Path]::Combine($PSScriptRoot, '..', '..', 'docs', 'en-US'))

    # The words of a text, so that it does not matter where Get-Help wraps its lines.
    function Get-Squeezed([string] $Text) { $Text -replace '\s' }
}

Describe 'Get-Help <Name>' -ForEach $cmdlets {
    BeforeAll {
        $help = Get-Help -Name $Name -Full
        $shown = Get-Squeezed ($help | Out-String -Width 200)
        $page = (Get-Content -LiteralPath (Join-Path $pages "$Name.md") -Raw -Encoding utf8) -replace "`r"
        $cmdlet = Get-Command $Name
        # WhatIf and Confirm are common parameters, unless a cmdlet declares them itself.
        $own = $cmdlet.Parameters.Values |
            Where-Object { $_.Name -notin $common -or ($_.Name -in 'WhatIf', 'Confirm' -and $page -match "(?m)^### -$($_.Name)$") } |
            ForEach-Object Name
    }

    It 'shows the synopsis of the page' {
        $synopsis = [regex]::Match($page, '(?m)^## SYNOPSIS\n\n(.+)$').Groups[1].Value
        $synopsis | Should -Not -BeNullOrEmpty
        $help.Synopsis | Should -BeExactly $synopsis
    }

    It 'shows each example of the page with its command and its explanation' {
        $examples = [regex]::Matches($page, '(?ms)^### (?<title>Example \d+: [^\n]+)\n\n(?<body>.+?)(?=\n\n##)')
        $examples.Count | Should -BeGreaterOrEqual 3
        @($help.examples.example).Count | Should -Be $examples.Count
        foreach ($example in $examples) {
            $shown | Should -Match ([regex]::Escape((Get-Squeezed $example.Groups['title'].Value)))
            $shown | Should -Match ([regex]::Escape((Get-Squeezed $example.Groups['body'].Value)))
        }
    }

    It 'describes each parameter, and no other' {
        $help.parameters.parameter.name | Sort-Object | Should -BeExactly ($own | Sort-Object)
        foreach ($parameter in $own) {
            $described = $help.parameters.parameter | Where-Object name -EQ $parameter
            ($described.description | Out-String).Trim() | Should -Not -BeNullOrEmpty -Because "-$parameter needs it"
            $described.type.name | Should -BeExactly $cmdlet.Parameters[$parameter].ParameterType.FullName
        }
    }

    It 'shows the syntax of each parameter set' {
        @($help.syntax.syntaxItem).Count | Should -Be $cmdlet.ParameterSets.Count
    }

    It 'links to the page that -Online opens' {
        $cmdlet.HelpUri | Should -BeLike 'https://learn.microsoft.com/*'
        @($help.relatedLinks.navigationLink)[0].uri | Should -BeExactly $cmdlet.HelpUri
    }

    It 'writes no control character to the console' {
        ($help | Out-String) -replace '[\r\n]' | Should -Not -Match '\p{Cc}'
    }
}

Describe 'Get-Help about_SigTroubleshoot' {
    It 'shows the topic of the module' {
        $topic = Get-Content -LiteralPath (Join-Path $pages 'about_SigTroubleshoot.help.txt') -Raw -Encoding utf8
        Get-Squeezed (Get-Help about_SigTroubleshoot | Out-String) | Should -BeExactly (Get-Squeezed $topic)
    }
}
