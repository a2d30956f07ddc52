using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Adapter;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Logging;

namespace SigTroubleshoot.Pester;

/// <summary>Lists the Pester tests, for <c>dotnet test --list-tests</c> and for editors.</summary>
[FileExtension(".dll")]
[DefaultExecutorUri(PesterExecutor.Address)]
public sealed class PesterDiscoverer : ITestDiscoverer
{
    /// <inheritdoc/>
    public void DiscoverTests(IEnumerable<string> sources, IDiscoveryContext discoveryContext, IMessageLogger logger, ITestCaseDiscoverySink discoverySink)
    {
        if (PesterExecutor.Ours(sources) is not { } source)
            return;
        foreach (var (test, _) in PesterOutcome.Cases(PesterRun.List(CancellationToken.None), source))
            discoverySink.SendTestCase(test);
    }
}
