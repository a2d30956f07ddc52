using System.Management.Automation;

namespace SigTroubleshoot.Unit.Cmdlets;

/// <summary>What needs no Azure; the rest is in the tests of AccessCheck.</summary>
public sealed class TestSigAccessTests : IDisposable
{
    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("gal_contoso")]
    [InlineData("/SharedGalleries/gal/Images/img")]
    [InlineData("/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/galleries")]
    [InlineData("/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/vm")]
    public void Anything_but_a_scope_is_an_error_that_says_what_to_specify(string scope)
    {
        var error = _session.Error("Test-SigAccess $scope", ("scope", scope));
        Assert.StartsWith("ScopeInvalid", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(ErrorCategory.InvalidArgument, error.CategoryInfo.Category);
        Assert.Contains($"'{scope}'", error.Exception.Message, StringComparison.Ordinal);
        Assert.Contains("/providers/Microsoft.Compute/galleries/<Gallery>", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$null, '', ' ' | Test-SigAccess")]
    [InlineData("@() | Test-SigAccess")]
    [InlineData("Test-SigAccess $null")]
    public void Empty_input_is_skipped(string script)
    {
        Assert.Empty(_session.Run(script));
        Assert.Empty(_session.Errors);
    }

    [Theory]
    [InlineData("[pscustomobject]@{ Scope = 'bare' } | Test-SigAccess")]
    [InlineData("[pscustomobject]@{ Id = 'bare' } | Test-SigAccess")]
    [InlineData("[pscustomobject]@{ ResourceId = 'bare' } | Test-SigAccess")]
    [InlineData("'bare' | Test-SigAccess -Quiet")]
    public void A_scope_is_piped_by_value_or_by_property_name(string script) =>
        Assert.StartsWith("ScopeInvalid", _session.Error(script).FullyQualifiedErrorId, StringComparison.Ordinal);
}
