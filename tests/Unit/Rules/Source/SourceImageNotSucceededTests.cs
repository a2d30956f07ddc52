using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class SourceImageNotSucceededTests
{
    private const string Id = "SIG438";

    [Theory]
    [MemberData(nameof(Printed.Tools), MemberType = typeof(Printed))]
    public void Catches_the_id_of_an_image_whichever_tool_printed_it(Tool tool)
    {
        var finding = RuleAssert.Catches(Id, Printed.By(tool, "New-AzVM", "OperationNotAllowed", $"The resource 'vm-otter' cannot be created from Image '{Ids.Image}' until Image has been successfully created."));

        Assert.Equal(Ids.Image, finding.Values["ResourceId"]);
        Assert.Contains("--ids " + Ids.Image, finding.Command, StringComparison.Ordinal);
    }

    [Fact]
    public void Catches_the_name_of_an_image()
    {
        var finding = RuleAssert.Catches(
            Id,
            """
            Resource Microsoft.Compute/virtualMachines 'vm-otter' failed with message '{
              "error": {
                "code": "OperationNotAllowed",
                "message": "The resource 'vm-otter' cannot be created from Image 'img-otter' until Image has been successfully created."
              }
            }'
            """);

        Assert.Equal("img-otter", finding.Values["Image"]);
        Assert.Equal("The image 'img-otter' cannot be used as a source yet.", finding.Message);
    }

    [Theory]
    [InlineData("The Image 'img-otter' has been successfully created.")]
    [InlineData("The resource 'vm-otter' cannot be created from Template 'tpl' until Template has been successfully created.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);

    [Theory]
    [InlineData("Creating")]
    [InlineData("Failed")]
    [InlineData("deleting")]
    public void Check_violates_a_source_that_is_not_ready(string state)
    {
        var finding = RuleAssert.Violates(Id, From(SourceKind.ManagedImage, state));

        Assert.Equal(FindingSeverity.Error, finding.Severity);
        Assert.Contains(state, finding.Message, StringComparison.Ordinal);
        Assert.Equal(Ids.Image, finding.Values["ResourceId"]);
        RuleAssert.Violates(Id, From(SourceKind.ImageVersion, state));
    }

    [Fact]
    public void Check_warns_of_a_source_that_is_being_updated() =>
        Assert.Equal(FindingSeverity.Warning, RuleAssert.Violates(Id, From(SourceKind.ImageVersion, "Updating")).Severity);

    [Theory]
    [InlineData(SourceKind.ManagedImage, "succeeded")]
    [InlineData(SourceKind.ManagedImage, null)]
    [InlineData(SourceKind.VirtualMachine, "Failed")]
    [InlineData(SourceKind.Disk, "Updating")]
    public void Check_keeps(object kind, string? state)
    {
        RuleAssert.Keeps(Id, From((SourceKind)kind, state));
        RuleAssert.Keeps(Id, new ImageVersion());
    }

    private static ImageVersion From(SourceKind kind, string? state) => new() { Source = new SourceImage { Id = Ids.Image, Kind = kind, ProvisioningState = state } };

    [Fact]
    public void The_command_shows_the_source_and_not_what_is_created_from_it()
    {
        var text = $"RestError: The resource '1.0.0' cannot be created from Image 'img-otter' until Image has been successfully created.\n {{\n  \"code\": \"OperationNotAllowed\",\n  \"request\": {{ \"url\": \"https://management.azure.com{Ids.Version}?api-version=2023-07-03\" }}\n}}\n";
        Assert.Contains("--ids <SourceId>", RuleAssert.Catches(Id, text).Command, StringComparison.Ordinal);

        var image = Ids.Image.Substring(0, Ids.Image.LastIndexOf('/') + 1) + "img-otter";
        Assert.Contains("--ids " + image, RuleAssert.Catches(Id, text + "az sig image-version create --managed-image " + image).Command, StringComparison.Ordinal);
    }
}
