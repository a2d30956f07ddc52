using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class OsStateMismatchVerifyTests
{
    private const string Id = "SIG430";
    private const string Galleries = $"/subscriptions/{Ids.Subscription}/providers/Microsoft.Compute/galleries";
    private const string Sentence = $"The resource with id '{Ids.Vm}' has a different OS state ['Specialized'] than the parent gallery image OS state ['Generalized'].";
    private const string Bare = $"ERROR: (BadRequest) {Sentence}\nCode: BadRequest";
    private const string Error = "az sig image-version create -g rg-otter -r gal_otter -i ubuntu-otter -e 4.2.1\n" + Bare;
    private const string Old = $"Cannot create Gallery Image Version from: {Ids.Vm} since the OS State in the parent gallery image (Generalized) is not Specialized";

    [Theory]
    [InlineData(Bare)]
    [InlineData(Old)]
    public async Task Confirms_a_VM_that_is_not_marked_generalized(string error)
    {
        var azure = Vm("PowerState/deallocated");
        Assert.Equal("The OS state of the source (Specialized) does not match that of the image definition (Generalized).", (await Verifying.ConfirmsAsync(Id, error, azure)).Verification);
        Assert.Contains(azure.Requests, path => path.Contains("$expand=instanceView", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Compares_with_the_definition_where_the_error_names_it() =>
        Assert.Contains("'ubuntu-otter' (Generalized)", (await Verifying.ConfirmsAsync(Id, Error, Vm("PowerState/deallocated").With(Ids.Definition, Definition("Generalized")))).Verification, StringComparison.Ordinal);

    [Fact]
    public async Task Finds_the_definition_of_a_gallery_in_another_group_than_the_source()
    {
        const string Elsewhere = $"/subscriptions/{Ids.Subscription}/resourceGroups/rg-images/providers/Microsoft.Compute/galleries/gal_otter";
        var azure = Vm("PowerState/deallocated")
            .With(Galleries, $$"""{"value":[{"name":"gal_otter","id":"{{Elsewhere}}"}]}""")
            .With(Elsewhere + "/images/ubuntu-otter", Definition("Specialized"));
        await Verifying.RefutesAsync(Id, Error, azure);
    }

    [Theory]
    [InlineData(Bare)]
    [InlineData(Old)]
    public async Task Refutes_a_VM_that_was_generalized_since(string error) => await Verifying.RefutesAsync(Id, error, Vm("OSState/generalized"));

    [Fact]
    public async Task Falls_back_on_the_error_where_the_definition_cannot_be_read() =>
        await Verifying.ConfirmsAsync(Id, Error, Vm("PowerState/deallocated").Forbids(Ids.Definition));

    [Fact]
    public async Task Cannot_tell_without_the_source()
    {
        Assert.Contains(Ids.Vm, (await Verifying.CannotTellAsync(Id, Error, new StubTransport())).Verification, StringComparison.Ordinal);
        await Verifying.CannotTellAsync(Id, Error, new StubTransport().Forbids(Ids.Vm));
        await Verifying.CannotTellAsync(Id, Error, new StubTransport().With(Ids.Vm, """{"properties":{}}"""));
    }

    private static StubTransport Vm(string status) =>
        new StubTransport().With(Ids.Vm, $$$$"""{"properties":{"instanceView":{"statuses":[{"code":"ProvisioningState/succeeded"},{"code":"{{{{status}}}}"}]}}}""");

    private static string Definition(string state) => $$$"""{"name":"ubuntu-otter","properties":{"osState":"{{{state}}}"}}""";
}
