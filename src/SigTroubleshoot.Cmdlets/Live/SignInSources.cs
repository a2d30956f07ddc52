using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>The sources of a sign-in that a user changes by signing in: environment variables, and the files of the tools.</summary>
internal static class SignInSources
{
    private static readonly string[] Prefixes = ["AZURE_", "IDENTITY_", "MSI_", "IMDS_"];

    // Files that a tool changes when it is signed in or out, and not each time it runs.
    private static readonly string[] Files =
    [
        "azureProfile.json", "msal_token_cache.json", "msal_token_cache.bin", "service_principal_entries.json", "service_principal_entries.bin", "AzureRmContext.json",
    ];

    /// <summary>A text that changes if one of the sources does. It contains no secret.</summary>
    /// <param name="connection">What the sign-in is for: the endpoint and the tenant.</param>
    public static string Describe(string connection)
    {
        var text = new StringBuilder(connection);
        var variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(entry => (Name: (string)entry.Key, Value: (string?)entry.Value));
        foreach (var (name, value) in variables.Where(variable => IsSource(variable.Name)).OrderBy(variable => variable.Name, StringComparer.Ordinal))
            text.Append('\n').Append(name).Append('=').Append(value);
        foreach (var path in Paths())
            text.Append('\n').Append(File.Exists(path) ? File.GetLastWriteTimeUtc(path).Ticks.ToString(CultureInfo.InvariantCulture) : "-");
        using var hash = SHA256.Create();
        return Convert.ToBase64String(hash.ComputeHash(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static bool IsSource(string name) => Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) || name.Equals("PATH", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Paths()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var folders = new[] { Environment.GetEnvironmentVariable("AZURE_CONFIG_DIR"), Path.Combine(home, ".azure"), Path.Combine(home, ".Azure") };
        return folders.Where(folder => !string.IsNullOrEmpty(folder)).SelectMany(folder => Files.Select(file => Path.Combine(folder!, file)))
            .Concat([Path.Combine(home, ".azd", "auth"), Environment.GetEnvironmentVariable("AZURE_FEDERATED_TOKEN_FILE") ?? ""]);
    }
}
