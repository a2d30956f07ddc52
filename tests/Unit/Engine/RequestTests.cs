using System.Text.Json;
using Azure.Core;
using Azure.ResourceManager.Compute;
using Azure.ResourceManager.Compute.Models;
using SigTroubleshoot.Unit.Cmdlets;

namespace SigTroubleshoot.Unit.Engine;

/// <summary>What a .NET program learns about a request before it sends it, in each form that a request can have.</summary>
public sealed class RequestTests
{
    private const string Group = "/subscriptions/" + Samples.Subscription + "/resourceGroups/rg-loom/providers/Microsoft.Compute";

    private const string Definition = Group + "/galleries/gal.loom/images/win-web";

    private static readonly object[] Versions =
    [
        new GalleryImageVersionData(AzureLocation.WestEurope)
        {
            StorageProfile = new() { GallerySource = new() { Id = new ResourceIdentifier(Group + "/images/build-1") } },
            PublishingProfile = new() { TargetRegions = { new("North Europe") { RegionalReplicaCount = 3 } } },
        },
        new { Location = "westeurope", SourceImageId = Group + "/images/build-1", TargetRegion = new[] { new { Name = "North Europe", ReplicaCount = 3 } } },
        new Dictionary<string, object> { ["Location"] = "westeurope", ["SourceImageId"] = Group + "/images/build-1", ["TargetRegion"] = new[] { new Dictionary<string, object> { ["Name"] = "North Europe", ["ReplicaCount"] = 3 } } },
        """{"location":"westeurope","properties":{"storageProfile":{"source":{"id":"GROUP/images/build-1"}},"publishingProfile":{"targetRegions":[{"name":"North Europe","regionalReplicaCount":3}]}}}""".Replace("GROUP", Group, StringComparison.Ordinal),
    ];

    [Fact]
    public void Every_form_of_a_version_has_the_same_findings()
    {
        var results = Versions.Select(version => SigEngine.Default.CheckImageVersion(version, Definition + "/versions/2.4.0")).ToList();

        Assert.All(results, result => Assert.Equal((Definition + "/versions/2.4.0", false), (result.Target, result.Passed)));
        Assert.Contains(results[0].Findings, finding => finding.RuleId == "SIG310" && finding.Command.Contains("-GalleryName gal.loom -GalleryImageDefinitionName win-web -Name 2.4.0 ", StringComparison.Ordinal));
        Assert.All(results, result => Assert.Equal(results[0].Findings.Select(finding => $"{finding} {finding.Command}"), result.Findings.Select(finding => $"{finding} {finding.Command}")));
    }

    [Fact]
    public void A_session_says_the_same_of_a_version()
    {
        using var session = new Session();
        var expected = session.Result("$version | Test-SigImageVersion", ("version", Versions[0])).Findings.Select(finding => finding.RuleId);
        Assert.Equal(expected, SigEngine.Default.CheckImageVersion(Versions[0]).Findings.Select(finding => finding.RuleId));
    }

    [Fact]
    public void The_name_of_a_version_is_that_of_its_ID() =>
        Assert.Contains(SigEngine.Default.CheckImageVersion(Versions[0], Definition + "/versions/2.4.0.1").Findings, finding => finding.RuleId == "SIG301" && finding.Values["Version"] == "2.4.0.1");

    [Fact]
    public void A_definition_is_checked_with_the_names_of_its_ID()
    {
        var good = new GalleryImageData(AzureLocation.WestEurope)
        {
            OSType = SupportedOperatingSystemType.Windows,
            OSState = OperatingSystemStateType.Generalized,
            HyperVGeneration = HyperVGeneration.V2,
            Identifier = new GalleryImageIdentifier("contoso", "web", "2025"),
        };

        Assert.True(SigEngine.Default.CheckImageDefinition(good, Definition).Passed);
        Assert.False(SigEngine.Default.CheckImageDefinition(good, Group + "/galleries/gal.loom/images/win web").Passed);
        good.Identifier = new GalleryImageIdentifier("contoso", "web", "20.");
        Assert.False(SigEngine.Default.CheckImageDefinition(good, Definition).Passed);
        Assert.False(SigEngine.Default.CheckImageDefinition(JsonSerializer.Serialize(new { Name = "win web", OsType = "Windows" })).Passed);
    }

    [Theory]
    [InlineData("gal_loom", true)]
    [InlineData("gal-loom", false)]
    [InlineData("", false)]
    public void A_gallery_name_is_checked(string name, bool passes) => Assert.Equal(passes, SigEngine.Default.CheckGalleryName(name).Passed);

    public static TheoryData<object, string?, string> Wrong => new()
    {
        { 42, null, "version" },
        { "[]", null, "version" },
        { "{\"kind\":\"loom\"}", null, "version" },
        { "[{\"name\":\"1.0.0\"},{\"name\":\"2.0.0\"}]", null, "version" },
        { "{\"id\":\"" + Definition + "\"}", null, "version" },
        { "1.0.0", "1.0.0", "resourceId" },
        { "1.0.0", Definition, "resourceId" },
        { "1.0.0", Group + "/virtualMachines/vm", "resourceId" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_not_one_version_is_refused(object version, string? id, string parameter)
    {
        var error = Assert.Throws<ArgumentException>(() => SigEngine.Default.CheckImageVersion(version, id));
        Assert.Equal(parameter, error.ParamName);
        if (id is not null)
            Assert.Contains($"'{id}'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_may_be_null()
    {
        Assert.Throws<ArgumentNullException>(() => SigEngine.Default.CheckGalleryName(null!));
        Assert.Throws<ArgumentNullException>(() => SigEngine.Default.CheckImageDefinition(null!));
        Assert.Throws<ArgumentNullException>(() => SigEngine.Default.CheckImageVersion(null!));
        Assert.Throws<ArgumentNullException>(() => SigEngine.Default.AssessReplication(null!, default));
    }
}
