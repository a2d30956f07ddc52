using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class DiskEncryptionSetNotFoundVerifyTests
{
    private const string Id = "SIG804";

    private const string Set = "/subscriptions/7e0c53aa-1f2d-4b68-9c47-d5a8e6b1f093/resourceGroups/rg-lynx/providers/Microsoft.Compute/diskEncryptionSets/des-lynx";
    private const string Sets = "/subscriptions/" + Ids.Subscription + "/providers/Microsoft.Compute/diskEncryptionSets";
    private const string Text = $"az sig image-version update -g rg-otter -r gal_otter -i ubuntu-otter -e 4.2.1\nERROR: The disk encryption set '{Set}' was not found";
    private const string Named = "az sig image-version update -g rg-otter -r gal_otter -i ubuntu-otter -e 4.2.1\nERROR: The disk encryption set 'des-lynx' was not found";

    [Fact]
    public Task Confirms_a_set_that_does_not_exist() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport(), "des-lynx' does not exist");

    [Fact]
    public Task Confirms_a_name_that_the_subscription_lacks() =>
        Verifying.ConfirmsAsync(Id, Named, new StubTransport().With(Sets, """{"value":[]}"""), "'des-lynx' does not exist in subscription");

    [Fact]
    public Task Refutes_a_set_that_exists() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Set, """{"location":"westus2"}"""), "exists, in region westus2");

    [Fact]
    public Task Refutes_a_name_that_the_subscription_has() =>
        Verifying.RefutesAsync(Id, Named, new StubTransport().With(Sets, """{"value":[{"name":"DES-lynx","id":"/subscriptions/s1/resourceGroups/rg-x/providers/Microsoft.Compute/diskEncryptionSets/DES-lynx","location":"westus2"}]}"""), "DES-lynx");

    [Fact]
    public Task Cannot_tell_without_the_right_to_read() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().Error(Set, 403, "AuthorizationFailed"), "is not allowed to read it");

    [Fact]
    public Task Cannot_tell_of_a_subscription_the_sign_in_does_not_see() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().Error(Set, 404, "SubscriptionNotFound"), "cannot see the subscription");
}
