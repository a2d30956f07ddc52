using System.Text.Json.Nodes;
using SigTroubleshoot.Unit.Cmdlets;
using SigTroubleshoot.Unit.Docs;
using SigTroubleshoot.Unit.Processes;

namespace SigTroubleshoot.Unit.Packaging;

/// <summary>
/// The module as a user gets it: packed twice, published to a folder, installed into an empty home by the PSResourceGet that PowerShell
/// contains, used there against the simulated Azure, and uninstalled.
/// </summary>
[CollectionDefinition(nameof(PublishedModule))]
public sealed class PublishedModule : IAsyncLifetime, IDisposable, ICollectionFixture<PublishedModule>
{
    internal const string Project = "https://example.org/contoso/sig";

    private const string Pack = """
        $ErrorActionPreference = 'Stop'
        foreach ($folder in 'first', 'second') { ./packaging/New-ModulePackage.ps1 -Module $env:SIG_MODULE -Destination (Join-Path $env:SIG_FOLDER $folder) -RepositoryUri 'PROJECT' | ForEach-Object FullName }
        Copy-Item $env:SIG_MODULE (Join-Path $env:SIG_FOLDER SigTroubleshoot) -Recurse
        $manifest = Join-Path $env:SIG_FOLDER SigTroubleshoot/SigTroubleshoot.psd1
        (Get-Content $manifest -Raw) -replace "Prerelease = ''", "Prerelease = 'preview1'" | Set-Content $manifest -NoNewline
        ./packaging/New-ModulePackage.ps1 -Module (Split-Path $manifest) -Destination (Join-Path $env:SIG_FOLDER preview) | ForEach-Object FullName
        """;

    private const string Use = """
        $ErrorActionPreference = 'Stop'
        $said = [ordered]@{ Home = $HOME; ResourceGet = (Get-Module Microsoft.PowerShell.PSResourceGet -ListAvailable).Version.ToString() }
        Register-PSResourceRepository -Name Local -Uri (New-Item -ItemType Directory -Path (Join-Path $env:SIG_FOLDER feed)).FullName -Trusted
        foreach ($package in $env:SIG_PACKAGES -split '\|') { Publish-PSResource -NupkgPath $package -Repository Local }
        $said.Found = @(Find-PSResource -Name SigTroubleshoot -Repository Local)[0] | Select-Object Name, Author, CompanyName, Copyright, Description, Tags, @{ n = 'Version'; e = { "$($_.Version)" } }, @{ n = 'ProjectUri'; e = { "$($_.ProjectUri)" } }, @{ n = 'LicenseUri'; e = { "$($_.LicenseUri)" } }, @{ n = 'IconUri'; e = { "$($_.IconUri)" } }, ReleaseNotes
        $said.Preview = (Find-PSResource -Name SigTroubleshoot -Version '*' -Repository Local -Prerelease | ForEach-Object { "$($_.Version)-$($_.Prerelease)" })
        Install-PSResource -Name SigTroubleshoot -Repository Local -Scope CurrentUser

        # Nothing was imported: PowerShell finds each command by the manifest of the installed module.
        $said.Base = (Get-Command Get-SigRule).Module.ModuleBase
        $said.Commands = @(Get-Command -Module SigTroubleshoot | ForEach-Object Name)
        $said.FoundByCommand = @($said.Commands | Where-Object { (Find-PSResource -CommandName $_ -Repository Local).ParentResource.Name -eq 'SigTroubleshoot' })
        $said.Files = @(Get-ChildItem $said.Base -Recurse -File -Force | ForEach-Object { [IO.Path]::GetRelativePath($said.Base, $_.FullName).Replace('\', '/') } | Sort-Object)
        $said.Help = (Get-Help Wait-SigReplication).Synopsis
        $version = '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-golden-images/providers/Microsoft.Compute/galleries/gal_contoso/images/web-server-2025/versions/2.3.0'
        $report = Join-Path $env:SIG_FOLDER report.json
        $used = [ordered]@{
            'Invoke-SigDiagnosis' = { ($script:finding = Invoke-SigDiagnosis -Path (Join-Path $env:SIG_SAMPLES packer-build.log)).RuleId }
            'Assert-SigFinding' = { try { $script:finding | Assert-SigFinding *> $null } catch { 'failed' } }
            'Export-SigReport' = { $script:finding | Export-SigReport -Path $report; Test-Path $report }
            'Get-SigRule' = { (Get-SigRule SIG101).Name }
            'Test-SigGalleryName' = { Test-SigGalleryName 'a-b' -Quiet }
            'Test-SigImageDefinition' = { Test-SigImageDefinition -Name 'a b' -Quiet }
            'Test-SigImageVersion' = { Test-SigImageVersion -Name '1.0' -Quiet }
            'Test-SigTemplate' = { @(Test-SigTemplate (Join-Path $env:SIG_SAMPLES 'templates/packer')).Count -gt 0 }
            'Get-SigReplicationHealth' = { (Get-SigReplicationHealth $version).State }
            'Wait-SigReplication' = { (Wait-SigReplication $version).State }
            'Test-SigDeployment' = { (Test-SigDeployment $version -Location westeurope).GetType().Name }
            'Test-SigAccess' = { @(Test-SigAccess $version).Count -gt 0 }
            'Get-SigFailure' = { $null = Get-SigFailure 3> $null; 'read' }
            'Get-SigImageUse' = { (Get-SigImageUse -ResourceId $version).GetType().Name }
            'Get-SigLatestVersion' = { @(Get-SigLatestVersion -ResourceId $version)[0].GetType().Name }
            'Enable-SigFeedback' = { Enable-SigFeedback; 'on' }
            'Disable-SigFeedback' = { Disable-SigFeedback; 'off' }
            'Get-SigUsage' = { @(Get-SigUsage -Location westeurope).Count -gt 0 }
        }
        $said.Used = [ordered]@{}
        foreach ($name in $used.Keys) { $said.Used[$name] = "$(& $used[$name])" }
        ConvertTo-Json $said -Depth 5
        """;

    private const string Remove = """
        Uninstall-PSResource -Name SigTroubleshoot
        @(Get-PSResource -Name SigTroubleshoot -ErrorAction Ignore).Count + @(Get-Module SigTroubleshoot -ListAvailable).Count
        """;

    private readonly TemporaryFolder _folder = new();

    /// <summary>The examples of the start pages that need only the module.</summary>
    internal static IReadOnlyList<DocExample> Examples { get; } = [.. StartPage.ExamplesForUsers(StartPage.English), .. StartPage.ExamplesForUsers(StartPage.Chinese)];

    /// <summary>The packages: twice the same, and one with a prerelease label and without an address.</summary>
    internal string[] Packages { get; private set; } = [];

    /// <summary>What the session in the empty home saw.</summary>
    internal JsonNode Said { get; private set; } = null!;

    /// <summary>What the examples of the start pages showed there, without the repository: <see cref="StartPage.ExamplesForUsers"/> in both languages.</summary>
    internal string[] Shown { get; private set; } = [];

    /// <summary>What was left of the module after it was uninstalled.</summary>
    internal string Remains { get; private set; } = "";

    /// <summary>The empty home.</summary>
    internal string Home => Path.Combine(_folder.Path, "home");

    public async Task InitializeAsync()
    {
        Dictionary<string, string> variables = new(await SimulatedSession.VariablesOfContosoAsync())
        {
            ["SIG_MODULE"] = Built.ModuleDirectory,
            ["SIG_FOLDER"] = _folder.Path,
            ["SIG_SAMPLES"] = Path.Combine(Built.RepositoryRoot, "samples"),
        };
        Packages = Lines(await RunAsync(Pack.Replace("PROJECT", Project, StringComparison.Ordinal), Built.RepositoryRoot, variables));
        variables["SIG_PACKAGES"] = string.Join('|', Packages[0], Packages[^1]);
        variables["HOME"] = Directory.CreateDirectory(Home).FullName;
        foreach (var name in new[] { "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME" })
            variables[name] = "";
        variables["AZURE_TOKEN_CREDENTIALS"] = "EnvironmentCredential";
        Said = JsonNode.Parse(await RunAsync(Use, _folder.Path, variables))!;
        variables["COLUMNS"] = ExampleScript.Columns;
        Shown = ExampleScript.Outputs(await RunAsync(ExampleScript.Of(Examples), Home, variables));
        Remains = (await RunAsync(Remove, _folder.Path, variables)).Trim();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    private static async Task<string> RunAsync(string script, string folder, IReadOnlyDictionary<string, string> variables)
    {
        var run = await ProcessRun.OfDotnetAsync([Built.PowerShell, "-NoLogo", "-NoProfile", "-NonInteractive", "-Command", script], folder, variables: variables);
        Assert.True(run.ExitCode == 0 && run.Error.Length == 0, run.Output + run.Error);
        return run.Output;
    }

    private static string[] Lines(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
