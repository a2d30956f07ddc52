using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json.Nodes;
using SigTroubleshoot.Unit.Architecture;

namespace SigTroubleshoot.Unit.Packaging;

/// <summary>The libraries of others in the package: the notices and the bill of materials list those that are really there.</summary>
[Collection(nameof(PublishedModule))]
public sealed class ThirdPartyTests(PublishedModule published)
{
    private static readonly Dictionary<string, string> Libraries = Directory.GetFiles(Built.ModuleDirectory, "*.dll", SearchOption.AllDirectories)
        .Where(file => !Path.GetFileName(file).StartsWith("SigTroubleshoot.", StringComparison.Ordinal))
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file));

    [Fact]
    public void The_notices_list_them()
    {
        var notices = File.ReadAllText(Path.Combine(Built.ModuleDirectory, "THIRD-PARTY-NOTICES.txt")).ReplaceLineEndings("\n");
        var listed = notices[..notices.IndexOf("\n-----", StringComparison.Ordinal)].Split('\n').Where(line => line.StartsWith("    ", StringComparison.Ordinal))
            .SelectMany(line => line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

        Assert.NotEmpty(Libraries);
        Assert.Equal(Libraries.Keys.Order(), listed.Order());
    }

    [Fact]
    public void The_bill_of_materials_lists_them_with_the_version_that_is_there()
    {
        var bill = Bill();
        Assert.Equal(("CycloneDX", "SigTroubleshoot"), ((string?)bill["bomFormat"], (string?)bill["metadata"]!["component"]!["name"]));
        // What only the build uses is listed, too, as excluded.
        var components = bill["components"]!.AsArray().Where(component => (string?)component!["scope"] == "required").ToDictionary(component => (string)component!["name"]!, component => component!);

        Assert.Equal(Libraries.Keys.Order(), components.Keys.Order());
        Nothing.In(components.Where(component => VersionOf(Libraries[component.Key]) != (string?)component.Value["version"])
            .Select(component => $"{component.Key} {component.Value["version"]}: the assembly is {VersionOf(Libraries[component.Key])}"));
    }

    [Fact]
    public void Each_has_a_hash_and_the_license_that_the_notices_name()
    {
        Assert.Contains("\nThe MIT License (MIT)\n", File.ReadAllText(Path.Combine(Built.ModuleDirectory, "THIRD-PARTY-NOTICES.txt")).ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.All(Bill()["components"]!.AsArray(), component =>
        {
            Assert.Equal("MIT", (string?)Assert.Single(component!["licenses"]!.AsArray())!["license"]!["id"]);
            Assert.Equal("SHA-512", (string?)Assert.Single(component["hashes"]!.AsArray())!["alg"]);
            Assert.Equal($"pkg:nuget/{component["name"]}@{component["version"]}", (string?)component["purl"]);
        });
    }

    // Before the commit, which follows a plus.
    private static string VersionOf(string assembly) => FileVersionInfo.GetVersionInfo(assembly).ProductVersion!.Split('+')[0];

    private JsonNode Bill()
    {
        using var package = ZipFile.OpenRead(published.Packages[0]);
        using var stream = package.GetEntry("sbom.cdx.json")!.Open();
        return JsonNode.Parse(stream)!;
    }
}
