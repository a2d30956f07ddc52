using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class NestedResourcesBlockDeleteVerifyTests
{
    private const string Id = "SIG930";

    private const string Gallery = Ids.Compute + "/galleries/gal_otter";
    private const string Bin = Gallery + "/softDeletedArtifactTypes/Images/artifacts/ubuntu-otter/versions";
    private const string Text = "az sig image-definition delete -g rg-otter -r gal_otter -i ubuntu-otter\nERROR: Can not delete resource before nested resources are deleted.";
    private const string OfGallery = $"az sig delete -g rg-otter -r gal_otter\nERROR: (CannotDeleteResource) Cannot delete resource while nested resources exist. Some existing nested resource IDs include: '{Ids.Definition}'. Please delete all nested resources before deleting this resource.";

    [Fact]
    public Task Confirms_a_definition_that_holds_versions() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Ids.Definition + "/versions", """{"value":[{"id":"1","name":"1.0.0"},{"id":"2","name":"1.1.0"}]}"""), "'ubuntu-otter', still contains nested resources (2): 1.0.0, 1.1.0.");

    [Fact]
    public Task Refutes_a_definition_that_is_empty() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Ids.Definition + "/versions", """{"value":[]}"""), "no longer contains nested resources");

    [Fact]
    public Task Refutes_a_definition_whose_recycle_bin_is_empty_too() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Ids.Definition + "/versions", """{"value":[]}""").With(Bin, """{"value":[]}"""), "no longer contains nested resources; retry the deletion.");

    [Fact]
    public Task Names_the_recycle_bin_where_it_cannot_be_read() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Ids.Definition + "/versions", """{"value":[]}""").Forbids(Bin), "Only soft-deleted versions, which could not be listed");

    [Fact]
    public Task Confirms_a_definition_whose_deleted_versions_are_retained() =>
        Verifying.ConfirmsAsync(
            Id,
            Text,
            new StubTransport().With(Ids.Definition + "/versions", """{"value":[]}""").With(Bin, $$$"""{"value":[{"id":"{{{Bin}}}/4.2.1","properties":{"resourceArmId":"{{{Ids.Version}}}","softDeletedTime":"2027-02-27T08:00:00Z"}}]}"""),
            "'ubuntu-otter', are still in the recycle bin of the gallery (1): 4.2.1.");

    [Fact]
    public Task Refutes_a_definition_that_is_gone() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport(), "no longer exists");

    [Fact]
    public Task Takes_the_gallery_for_the_parent_of_a_nested_definition() =>
        Verifying.ConfirmsAsync(Id, OfGallery, new StubTransport().With(Gallery + "/images", """{"value":[{"id":"1","name":"ubuntu-otter"}]}"""), "'gal_otter', still contains nested resources (1): ubuntu-otter");

    [Fact]
    public Task Looks_for_applications_as_well() =>
        Verifying.ConfirmsAsync(Id, OfGallery, new StubTransport().With(Gallery + "/images", """{"value":[]}""").With(Gallery + "/applications", """{"value":[{"id":"1","name":"agent"}]}"""), "(1): agent");

    [Fact]
    public Task Cannot_tell_without_the_right_to_list() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().Error(Ids.Definition + "/versions", 403, "AuthorizationFailed"), "is not allowed to read it");

    [Fact]
    public Task Cannot_tell_without_a_gallery() =>
        Verifying.CannotTellAsync(Id, "Can not delete resource before nested resources are deleted.", new StubTransport(), "gallery");

    [Fact]
    public Task Names_that_are_left_out_are_hinted_at() =>
        Verifying.ConfirmsAsync(
            Id,
            OfGallery,
            new StubTransport().With(Gallery + "/images", $$"""{"value":[{{string.Join(",", Enumerable.Range(1, 6).Select(number => $$"""{"id":"{{number}}","name":"i{{number}}"}"""))}}]}"""),
            "still contains nested resources (6): i1, i2, i3, i4, i5, …");
}
