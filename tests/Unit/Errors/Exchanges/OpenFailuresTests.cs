using SigTroubleshoot.Diagnosis.Exchanges;

namespace SigTroubleshoot.Unit.Errors.Exchanges;

/// <summary>Which pieces of a large log are read again because a failure is open in it.</summary>
public sealed class OpenFailuresTests
{
    private const string Version = "/subscriptions/7b1d4c3a-0f26-4e58-9b7c-2d8e5a6f1c90/resourcegroups/rg-harbor/providers/microsoft.compute/galleries/gal_harbor/images/img-tern/versions/1.0.0";

    [Theory]
    [InlineData("PUT https://management.azure.com/subscriptions/x/resourceGroups/rg-harbor/providers/Microsoft.Compute/galleries/gal_harbor/images/img-tern/versions/1.0.0?api-version=2024-03-03", true)]
    [InlineData("the address in a console: /galleries/GAL_HARBOR/\nimages/img-tern/versions\n/1.0.0", true)]
    [InlineData("/galleries/gal_other/images/img-tern/versions/1.0.0", false)]
    [InlineData("/galleries/gal_harbor/images/img-tern/versions/1.0.01", false)]
    [InlineData("/galleries/gal_harbor2/images/img-tern/versions/1.0.0", false)]
    [InlineData("/galleries/gal_harbor2/images/img-tern/versions/1.0.0 /galleries/gal_harbor/images/img-tern", true)]
    public void A_piece_concerns_a_failure_if_it_has_all_names_of_the_resource(string text, bool expected)
    {
        var failures = new OpenFailures();
        failures.Add("PUT " + Version, "", isQuestion: false);
        Assert.Equal(expected, failures.MayConcern(text));
    }

    [Fact]
    public void Nothing_concerns_a_failure_that_was_overcome()
    {
        var failures = new OpenFailures();
        failures.Add("PUT " + Version, "", isQuestion: false);
        failures.Overcome("PUT " + Version);
        Assert.False(failures.MayConcern(Version));
    }
}
