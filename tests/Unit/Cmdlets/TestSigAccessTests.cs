using System.Management.Automation;

namespace SigTroubleshoot.Unit.Cmdlets;

/// <summary>What needs no Azure; the rest stands in the tests of AccessCheck.</summary>
public sealed class TestSigAccessTests : IDisposable
{
    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("gal_contoso")]
    [InlineData("/SharedGalleries/gal/Images/img")]
    [InlineData("/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/galleries")]
    [InlineData("/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/vm")]
    public void What_is_no_scope_is_an_error_that_says_what_to_give(string scope)
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
    public void Nothing_is_passed_over(string script)
    {
        Assert.Empty(_session.Run(script));
        Assert.Empty(_session.Errors);
    }

    [Theory]
    [InlineData("[pscustomobject]@{ Scope = 'bare' } | Test-SigAccess")]
    [InlineData("[pscustomobject]@{ Id = 'bare' } | Test-SigAccess")]
    [InlineData("[pscustomobject]@{ ResourceId = 'bare' } | Test-SigAccess")]
    [InlineData("'bare' | Test-SigAccess -Quiet")]
    public void A_scope_comes_by_value_or_by_the_name_of_a_property(string script) =>
        Assert.StartsWith("ScopeInvalid", _session.Error(script).FullyQualifiedErrorId, StringComparison.Ordinal);
}
