using SigTroubleshoot.ArmSimulator;

namespace SigTroubleshoot.RealTools;

/// <summary>A simulator with all that a client needs to reach it: a proxy, a home folder, and environment variables. One client runs at it at a time.</summary>
internal sealed class Station : IAsyncDisposable
{
    private static readonly string[] Hosts = ["management.azure.com", "login.microsoftonline.com", "login.windows.net", "graph.windows.net"];
    private readonly Simulator _simulator;
    private readonly LoopbackProxy _proxy;

    private Station(Simulator simulator)
    {
        _simulator = simulator;
        _proxy = new LoopbackProxy(simulator.Endpoint.Port);
        Home = Directory.CreateTempSubdirectory("sig").FullName;
    }

    /// <summary>The home folder of the clients, which is their current folder too.</summary>
    public string Home { get; }

    /// <summary>The simulator's own address, for a client that takes one.</summary>
    public string Endpoint => _simulator.Endpoint.ToString().TrimEnd('/');

    /// <summary>The PEM file of the certificate to trust.</summary>
    public string Certificate => _simulator.CertificateFile;

    /// <summary>Starts one.</summary>
    public static async Task<Station> StartAsync() => new(await Simulator.StartAsync(new SimulatorOptions
    {
        World = Orchid.Create(),
        Hosts = Hosts,
        OperationRetryAfter = TimeSpan.FromSeconds(1),
    }));

    /// <summary>Makes the simulated Azure ready for a scenario.</summary>
    public void Begin(Scenario scenario)
    {
        _simulator.Faults.Clear();
        Orchid.Reset(_simulator.World);
        foreach (var fault in scenario.Faults)
            _simulator.Faults.Add(fault);
    }

    /// <summary>The environment variables of every client.</summary>
    public Dictionary<string, string> Variables() => new()
    {
        ["HOME"] = Home,
        ["USER"] = "ada",
        ["LANG"] = "C.UTF-8",
        ["LC_ALL"] = "C.UTF-8",
        ["TERM"] = "xterm",
        ["HTTPS_PROXY"] = _proxy.Address,
        ["https_proxy"] = _proxy.Address,
        ["SSL_CERT_FILE"] = Certificate,
        ["REQUESTS_CA_BUNDLE"] = Certificate,
        ["NODE_EXTRA_CA_CERTS"] = Certificate,
        ["AZURE_TENANT_ID"] = Orchid.Tenant,
        ["AZURE_CLIENT_ID"] = Orchid.Client,
        ["AZURE_CLIENT_SECRET"] = Orchid.Secret,
        ["AZURE_SUBSCRIPTION_ID"] = Orchid.Subscription,
        ["LAB_ENDPOINT"] = Endpoint,
        ["LAB_TOKEN"] = _simulator.Tokens.Issue(Orchid.Publisher).Text,
    };

    /// <summary>Writes a file into the home folder and returns its path.</summary>
    public string Write(string name, string text)
    {
        var path = Path.Combine(Home, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Stops the simulator and removes the home folder.</summary>
    public async ValueTask DisposeAsync()
    {
        await _proxy.DisposeAsync();
        await _simulator.DisposeAsync();
        Directory.Delete(Home, recursive: true);
    }
}
