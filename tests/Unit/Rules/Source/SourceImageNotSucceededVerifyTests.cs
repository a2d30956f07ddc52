using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class SourceImageNotSucceededVerifyTests
{
    private const string Id = "SIG438";
    private const string Error = $"ERROR: (OperationNotAllowed) The resource 'vm-otter' cannot be created from Image '{Ids.Image}' until Image has been successfully created.\nCode: OperationNotAllowed";

    [Theory]
    [MemberData(nameof(Printed.Tools), MemberType = typeof(Printed))]
    public async Task Reads_the_image_whichever_tool_printed_the_error(Tool tool)
    {
        var error = Printed.By(tool, "New-AzVM", "OperationNotAllowed", $"The resource 'vm-otter' cannot be created from Image '{Ids.Image}' until Image has been successfully created.");
        await Verifying.ConfirmsAsync(Id, error, In("Creating"), "Creating");
        await Verifying.RefutesAsync(Id, error, In("Succeeded"), "Succeeded");
    }

    [Fact]
    public async Task Finds_an_image_by_its_name_in_the_group_of_the_error() =>
        await Verifying.ConfirmsAsync(Id, "az vm create -g rg-otter -n vm-otter --image img-otter\n" + Error.Replace(Ids.Image, "img-otter", StringComparison.Ordinal), In("Failed"), "Failed");

    [Fact]
    public async Task Confirms_an_image_that_is_gone() =>
        await Verifying.ConfirmsAsync(Id, Error, new StubTransport(), "no longer exists");

    [Fact]
    public async Task Cannot_tell_of_an_image_that_cannot_be_read()
    {
        await Verifying.CannotTellAsync(Id, Error, new StubTransport().Forbids(Ids.Image));
        await Verifying.CannotTellAsync(Id, Error, new StubTransport().KnowsNoSubscription(Ids.Image));
        await Verifying.CannotTellAsync(Id, Error, new StubTransport().With(Ids.Image, """{"properties":{}}"""), "provisioningState");
        await Verifying.CannotTellAsync(Id, Error.Replace(Ids.Image, "img-otter", StringComparison.Ordinal), new StubTransport(), "source");
    }

    private static StubTransport In(string state) => new StubTransport().With(Ids.Image, $$$"""{"location":"westeurope","properties":{"provisioningState":"{{{state}}}"}}""");
}
