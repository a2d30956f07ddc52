namespace SigTroubleshoot.RealTools;

/// <summary>A real client: how to get it, and how to run it.</summary>
internal abstract class Client : IDisposable
{
    /// <summary>Its name, which is also the name of the file with its outputs.</summary>
    public abstract string Name { get; }

    /// <summary>Its name and version, as the data shows them.</summary>
    public abstract string Version { get; }

    /// <summary>Installs it.</summary>
    /// <exception cref="NotAvailableException">It cannot be had on this machine; the message says why.</exception>
    public abstract Task InstallAsync(Toolbox toolbox);

    /// <summary>Makes a station ready for it: signs in.</summary>
    public virtual Task PrepareAsync(Station station) => Task.CompletedTask;

    /// <summary>Everything it is run for.</summary>
    public abstract IEnumerable<Experiment> Experiments();

    /// <summary>Ends what it started for all of its runs.</summary>
    public virtual void Dispose()
    {
    }
}
