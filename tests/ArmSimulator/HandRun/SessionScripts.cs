namespace SigTroubleshoot.ArmSimulator;

/// <summary>The scripts that connect a session to a simulator: they only set environment variables.</summary>
internal static class SessionScripts
{
    /// <summary>The variables, in order.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Variables(Simulator simulator) =>
    [
        new("AZURE_AUTHORITY_HOST", simulator.Endpoint.ToString()),
        new("AZURE_TENANT_ID", ContosoWorld.Tenant),
        new("AZURE_CLIENT_ID", ContosoWorld.Client),
        new("AZURE_CLIENT_SECRET", ContosoWorld.Secret),
        new("AZURE_SUBSCRIPTION_ID", ContosoWorld.Production),
        new("SIGTROUBLESHOOT_ENVIRONMENT", simulator.Endpoint.ToString()),
        new("SIGTROUBLESHOOT_CA_FILE", simulator.CertificateFile),
    ];

    /// <summary>Writes <c>Connect.ps1</c> and <c>connect.sh</c>.</summary>
    public static void Write(Simulator simulator, string folder)
    {
        Directory.CreateDirectory(folder);
        var variables = Variables(simulator);
        var note = "# Turns this session to the simulated Azure. Written by tests/ArmSimulator; it ends with the simulator.";
        File.WriteAllLines(Path.Combine(folder, "Connect.ps1"), [note, .. variables.Select(variable => $"$env:{variable.Key} = '{variable.Value.Replace("'", "''", StringComparison.Ordinal)}'")]);
        File.WriteAllText(Path.Combine(folder, "connect.sh"),
            string.Concat(variables.Select(variable => $"export {variable.Key}='{variable.Value.Replace("'", @"'\''", StringComparison.Ordinal)}'\n").Prepend(note + "\n")));
    }
}
