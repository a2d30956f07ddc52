using System.IO.Compression;
using System.Xml.Linq;
using SigTroubleshoot.Unit.Processes;

namespace SigTroubleshoot.Unit.Packaging;

/// <summary>The package for .NET programs: what is in it, and what it says about itself.</summary>
public sealed class LibraryPackageTests
{
    [Fact]
    public async Task It_contains_the_library_with_its_documentation_and_nothing_else_of_ours()
    {
        await using var package = await ZipFile.OpenReadAsync(await PackedLibrary.File.Value);
        var files = package.Entries.Select(entry => entry.FullName).ToHashSet();

        Assert.Contains("README.md", files);
        Assert.Contains("icon.png", files);
        var libraries = files.Where(file => file.StartsWith("lib/", StringComparison.Ordinal)).ToList();
        Assert.Contains("lib/netstandard2.0/SigTroubleshoot.Core.dll", libraries);
        Assert.All(
            libraries.Where(file => file.EndsWith(".dll", StringComparison.Ordinal) && !file.EndsWith(".resources.dll", StringComparison.Ordinal)),
            file => Assert.Contains(Path.ChangeExtension(file, ".xml"), libraries));
        Assert.All(libraries, file => Assert.StartsWith("SigTroubleshoot.Core.", Path.GetFileName(file), StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_needs_no_other_package_and_has_what_a_gallery_shows()
    {
        await using var package = await ZipFile.OpenReadAsync(await PackedLibrary.File.Value);
        await using var stream = await package.GetEntry("SigTroubleshoot.Core.nuspec")!.OpenAsync();
        var metadata = (await XDocument.LoadAsync(stream, LoadOptions.None, CancellationToken.None)).Root!.Elements().Single();
        string Text(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value ?? "";

        Assert.DoesNotContain(metadata.Descendants(), element => element.Name.LocalName == "dependency");
        Assert.Equal(("SigTroubleshoot.Core", "MIT", "README.md", "icon.png"), (Text("id"), Text("license"), Text("readme"), Text("icon")));
        Assert.Equal("https://example.org/sig", Text("projectUrl"));
        Assert.All(["version", "authors", "description", "copyright", "tags"], name => Assert.NotEmpty(Text(name)));
    }

    [Fact]
    public async Task The_same_build_makes_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        await PackedLibrary.PackAsync(folder.Path);

        var first = await PackedLibrary.File.Value;
        Assert.Equal(await File.ReadAllBytesAsync(first), await File.ReadAllBytesAsync(Path.Combine(folder.Path, Path.GetFileName(first))));
    }
}
