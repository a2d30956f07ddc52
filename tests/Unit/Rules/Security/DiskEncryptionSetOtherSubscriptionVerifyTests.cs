using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class DiskEncryptionSetOtherSubscriptionVerifyTests
{
    private const string Id = "SIG801";

    private const string Set = "/subscriptions/7e0c53aa-1f2d-4b68-9c47-d5a8e6b1f093/resourceGroups/rg-lynx/providers/Microsoft.Compute/diskEncryptionSets/des-lynx";
    private const string Sets = "/subscriptions/" + Ids.Subscription + "/providers/Microsoft.Compute/diskEncryptionSets";
    private const string Text =
        $"az sig image-version update -g rg-otter -r gal_otter -i ubuntu-otter -e 4.2.1\nERROR: The disk encryption set '{Set}' must be in the same subscription '{Ids.Subscription}' as the gallery resource";
    private const string Named =
        $"az sig image-version update -g rg-otter -r gal_otter -i ubuntu-otter -e 4.2.1\nERROR: The disk encryption set 'des-lynx' must be in the same subscription '{Ids.Subscription}' as the gallery resource";

    [Fact]
    public Task Confirms_by_the_id() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Set, """{"location":"westus2"}"""), "but in '7e0c53aa-1f2d-4b68-9c47-d5a8e6b1f093'");

    [Fact]
    public Task Confirms_a_name_that_the_subscription_lacks() =>
        Verifying.ConfirmsAsync(Id, Named, new StubTransport().With(Sets, """{"value":[]}"""), "'des-lynx' is not in the gallery's subscription");

    [Fact]
    public Task Refutes_a_name_that_the_subscription_has() =>
        Verifying.RefutesAsync(Id, Named, new StubTransport().With(Sets, """{"value":[{"name":"DES-lynx","id":"/subscriptions/s1/resourceGroups/rg-x/providers/Microsoft.Compute/diskEncryptionSets/DES-lynx","location":"westus2"}]}"""), "is in the gallery's subscription");

    [Fact]
    public Task Refutes_an_id_of_the_same_subscription() =>
        Verifying.RefutesAsync(Id, Text.Replace(Set, Ids.Compute + "/diskEncryptionSets/des-lynx"), new StubTransport().With(Ids.Compute + "/diskEncryptionSets/des-lynx", """{"location":"westus2"}"""), "in region westus2");

    [Fact]
    public Task Cannot_tell_of_a_set_that_is_gone() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport(), "was not found");

    [Fact]
    public Task Cannot_tell_without_the_right_to_list() =>
        Verifying.CannotTellAsync(Id, Named, new StubTransport().Error(Sets, 403, "AuthorizationFailed"), "is not allowed to read it");
}
