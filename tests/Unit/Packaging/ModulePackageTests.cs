using System.IO.Compression;
using System.Text.Json.Nodes;
using SigTroubleshoot.Unit.Architecture;
using SigTroubleshoot.Unit.Docs;

namespace SigTroubleshoot.Unit.Packaging;

/// <summary>The package of the module, from packing to uninstalling.</summary>
[Collection(nameof(PublishedModule))]
public sealed class ModulePackageTests(PublishedModule published)
{
    // What NuGet and PSResourceGet add, and what packing adds.
    private static readonly string[] Added = ["PSGetModuleInfo.xml", "sbom.cdx.json"];

    [Fact]
    public void The_same_module_makes_the_same_bytes() => Assert.Equal(File.ReadAllBytes(published.Packages[0]), File.ReadAllBytes(published.Packages[1]));

    [Fact]
    public void An_empty_home_gets_it_from_the_PSResourceGet_of_PowerShell()
    {
        Assert.Equal(published.Home, Text("Home"));
        Assert.Equal("1.2.0", Text("ResourceGet"));
        Assert.StartsWith(published.Home, Text("Base"), StringComparison.Ordinal);
    }

    [Fact]
    public void It_contains_the_laid_out_module_and_nothing_else() =>
        Assert.Equal(
            Directory.GetFiles(Built.ModuleDirectory, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Built.ModuleDirectory, file).Replace('\\', '/')).Concat(Added).Order(),
            Texts("Files").Order());

    [Fact]
    public void Every_cmdlet_is_found_by_its_name_and_works_where_it_was_installed()
    {
        Assert.NotEmpty(Texts("Commands"));
        Assert.Equal(Texts("Commands").Order(), Texts("FoundByCommand").Order());
        Assert.Equal(Texts("Commands").Order(), published.Said["Used"]!.AsObject().Select(use => use.Key).Order());
        Nothing.In(published.Said["Used"]!.AsObject().Where(use => (string?)use.Value != Expected(use.Key)).Select(use => $"{use.Key}: '{use.Value}', not '{Expected(use.Key)}'"));
        Assert.NotEmpty(Text("Help"));
    }

    // As each of the users on the start page, without the repository, in English and in Traditional Chinese.
    [Fact]
    public void The_start_page_shows_what_the_installed_module_shows()
    {
        Assert.True(PublishedModule.Examples.Count > 20);
        Nothing.In(PublishedModule.Examples.Zip(published.Shown).Where(pair => DocPages.Trim(pair.First.Output!) != pair.Second).Select(pair => $"{pair.First.Page}: {pair.First.Code}{pair.Second}"));
    }

    [Fact]
    public void A_gallery_shows_who_made_it_what_changed_and_where_it_is_from()
    {
        var found = published.Said["Found"]!;
        Assert.Equal((PublishedModule.Project, PublishedModule.Project + "/raw/HEAD/packaging/icon.png"), ((string?)found["ProjectUri"], (string?)found["IconUri"]));
        Assert.All(["Name", "Version", "Author", "CompanyName", "Copyright", "Description", "LicenseUri", "ReleaseNotes"], name => Assert.NotEqual("", (string?)found[name] ?? ""));
        Assert.True(File.Exists(Path.Combine(Built.RepositoryRoot, "packaging", "icon.png")));
    }

    [Fact]
    public void Every_cmdlet_has_its_tags()
    {
        var tags = published.Said["Found"]!["Tags"]!.AsArray().Select(tag => (string)tag!).ToHashSet();
        Assert.Equal(
            Texts("Commands").SelectMany(name => new[] { "PSCmdlet_" + name, "PSCommand_" + name }).Order(),
            tags.Where(tag => tag.StartsWith("PSCmdlet_", StringComparison.Ordinal) || tag.StartsWith("PSCommand_", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void A_version_with_a_label_is_a_prerelease() => Assert.Contains($"{published.Said["Found"]!["Version"]}-preview1", Texts("Preview"));

    [Fact]
    public void Without_a_public_address_the_package_shows_none()
    {
        using var package = ZipFile.OpenRead(published.Packages[^1]);
        using var reader = new StreamReader(package.GetEntry("SigTroubleshoot.nuspec")!.Open());
        var text = reader.ReadToEnd();
        Assert.DoesNotContain("projectUrl", text, StringComparison.Ordinal);
        Assert.DoesNotContain("iconUrl", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_remains_after_it_was_uninstalled() => Assert.Equal("0", published.Remains);

    private static string Expected(string cmdlet) => cmdlet switch
    {
        "Invoke-SigDiagnosis" => "SIG301",
        "Assert-SigFinding" => "failed",
        "Get-SigRule" => "GalleryNameInvalid",
        "Test-SigGalleryName" or "Test-SigImageDefinition" or "Test-SigImageVersion" => "False",
        "Get-SigReplicationHealth" or "Wait-SigReplication" => "Healthy",
        "Test-SigDeployment" => "TestResult",
        "Get-SigFailure" => "read",
        "Get-SigImageUse" => "ImageUse",
        "Get-SigLatestVersion" => "LatestVersion",
        "Enable-SigFeedback" => "on",
        "Disable-SigFeedback" => "off",
        _ => "True",
    };

    private string Text(string name) => (string)published.Said[name]!;

    private IEnumerable<string> Texts(string name) => published.Said[name] is JsonArray list ? list.Select(item => (string)item!) : [Text(name)];
}
