using SigTroubleshoot.Cmdlets.Live;
using SigTroubleshoot.Unit.Cmdlets;

namespace SigTroubleshoot.Unit.Live.Loading;

/// <summary>Whom the resolver for .NET Framework answers, and with what.</summary>
public sealed class FrameworkResolverTests
{
    private static readonly string Module = Path.GetDirectoryName(Session.Manifest)!;
    private static readonly string Core = Path.Combine(Module, "SigTroubleshoot.Core.dll");

    [Theory]
    [InlineData("Azure.Core", "net472/SigTroubleshoot.Azure.dll", "net472/Azure.Core.dll")]
    [InlineData("System.Memory", "net472/Azure.Core.dll", "net472/System.Memory.dll")]
    [InlineData("SigTroubleshoot.Core", "net472/SigTroubleshoot.Azure.dll", "SigTroubleshoot.Core.dll")]
    [InlineData("Unknown.Assembly", "net472/SigTroubleshoot.Azure.dll", null)]
    [InlineData("Azure.Core", "SigTroubleshoot.Cmdlets.dll", null)]
    [InlineData("Azure.Core", "/modules/Az.Accounts/lib/Microsoft.Azure.dll", null)]
    [InlineData("Azure.Core", "", null)]
    [InlineData("Azure.Core", null, null)]
    public void Only_the_neighbours_of_the_Azure_assembly_are_answered(string name, string? requester, string? answer) =>
        Assert.Equal(
            answer is null ? null : Path.Combine(Module, answer),
            FrameworkResolver.PathFor(name, string.IsNullOrEmpty(requester) ? requester : Path.Combine(Module, requester), Core));
}
