using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class SourceNotFoundVerifyTests
{
    private const string Id = "SIG402";

    public static TheoryData<string, string> Errors => new()
    {
        { $"ERROR: (NotFound) Source was not found: {Ids.Disk}. Please make sure the source exists.", Ids.Disk },
        { $"New-AzGalleryImageVersion : Source was not found: {Ids.Version}. Please make sure the source exists.\nErrorCode: NotFound", Ids.Version },
        { $"New-AzVM : The Image '{Ids.Image}' cannot be found.\nErrorCode: NotFound", Ids.Image },
        { "ERROR: (ResourceNotFound) The Resource 'Microsoft.Compute/images/img-otter' under resource group 'rg-otter' was not found.", Ids.Image },
    };

    [Theory]
    [MemberData(nameof(Printed.Tools), MemberType = typeof(Printed))]
    public async Task Reads_the_source_whichever_tool_printed_the_error(Tool tool)
    {
        var error = Printed.By(tool, "New-AzGalleryImageVersion", "NotFound", $"Source was not found: {Ids.Disk}. Please make sure the source exists.");
        await Verifying.ConfirmsAsync(Id, error, new StubTransport());
        await Verifying.RefutesAsync(Id, error, new StubTransport().With(Ids.Disk, "{}"));
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task Confirms_a_source_that_is_not_there(string error, string source)
    {
        var finding = await Verifying.ConfirmsAsync(Id, error, new StubTransport());
        Assert.Contains("does not exist", finding.Verification, StringComparison.Ordinal);
        Assert.Contains("--ids " + source, finding.Command, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task Refutes_a_source_that_is_there(string error, string source) =>
        Assert.Contains("in 'westeurope', in state Succeeded", (await Verifying.RefutesAsync(Id, error, new StubTransport().With(source, """{"location":"westeurope","properties":{"provisioningState":"Succeeded"}}"""))).Verification, StringComparison.Ordinal);

    [Fact]
    public async Task A_source_in_another_region_is_still_not_found_there()
    {
        var error = $"Code=\"NotFound\" Message=\"The Image '{Ids.Image}' cannot be found in 'westus2' region.\"";
        await Verifying.ConfirmsAsync(Id, error, new StubTransport().With(Ids.Image, """{"location":"westeurope"}"""), "exists in a different region ('westeurope') than the requested one ('westus2')");
        await Verifying.RefutesAsync(Id, error, new StubTransport().With(Ids.Image, """{"location":"West US 2"}"""));
        await Verifying.ConfirmsAsync(Id, error, new StubTransport(), "does not exist");
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task Cannot_tell_without_the_right_to_read(string error, string source)
    {
        await Verifying.CannotTellAsync(Id, error, new StubTransport().Forbids(source));
        await Verifying.CannotTellAsync(Id, error, new StubTransport().KnowsNoSubscription(source));
    }

    [Theory]
    [InlineData("output: ERROR: (NotFound) Resource pkrosotter is not found.\nCode: NotFound\naz vm show -g rg-otter -n vm-otter")]
    [InlineData("ERROR: (NotFound) Source was not found: /subscriptions/XXX. Please make sure the source exists.")]
    public async Task Cannot_tell_of_a_name_without_a_place(string error) =>
        Assert.Contains("fully specify the source", (await Verifying.CannotTellAsync(Id, error, new StubTransport())).Verification, StringComparison.Ordinal);
}
