using System.Management.Automation;

namespace SigTroubleshoot.Unit.Cmdlets;

/// <summary>What needs no Azure. The results themselves are tested with the reader.</summary>
public sealed class TestSigDeploymentTests : IDisposable
{
    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("web-server")]
    [InlineData("Canonical:ubuntu-24_04-lts:server:latest")]
    [InlineData("/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/galleries/gal")]
    [InlineData("/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/vm")]
    public void The_id_of_something_else_is_an_error_that_names_it(string id)
    {
        var error = _session.Error("Test-SigDeployment $id -Location westeurope", ("id", id));
        Assert.Equal("ImageIdInvalid,SigTroubleshoot.Cmdlets.TestSigDeploymentCommand", error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.InvalidArgument, error.CategoryInfo.Category);
        Assert.Contains($"'{id}'", error.Exception.Message, StringComparison.Ordinal);
        Assert.Contains("/images/<Definition>/versions/<Version>", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_id_does_not_end_the_pipeline()
    {
        Assert.Empty(_session.Run("'one', $null, 'two' | Test-SigDeployment -Location westeurope"));
        Assert.Equal(["one", "two"], _session.Errors.Select(error => error.TargetObject));
    }

    [Theory]
    [InlineData("Id")]
    [InlineData("ResourceId")]
    [InlineData("ImageReferenceId")]
    [InlineData("ImageId")]
    public void The_id_is_piped_by_property_name(string name) =>
        Assert.Equal("bad", _session.Error($"[pscustomobject]@{{ {name} = 'bad'; Location = 'eastus' }} | Test-SigDeployment -Location westeurope").TargetObject);

    [Theory]
    [InlineData("-Count 0")]
    [InlineData("-VMSize ''")]
    [InlineData("-SecurityType ''")]
    [InlineData("-SubscriptionId ''")]
    public void An_empty_value_is_rejected(string parameter) =>
        Assert.StartsWith(
            "ParameterArgumentValidationError", _session.Error($"Test-SigDeployment x -Location westeurope {parameter}").FullyQualifiedErrorId, StringComparison.Ordinal);
}
