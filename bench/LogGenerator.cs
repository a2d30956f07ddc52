using System.Text;

namespace SigTroubleshoot.Bench;

/// <summary>Writes az --debug logs of any size that contain a few gallery errors. The same seed creates the same log.</summary>
internal static class LogGenerator
{
    private const string Subscription = "8d2f6c1a-4b7e-4f30-9a51-6c0e2d7b9f14";

    private static readonly (string Code, string Message)[] Errors =
    [
        ("Conflict", "The resource with id '{0}' has a different Hypervisor generation ['V2'] than the parent gallery image Hypervisor generation ['V1']."),
        ("GalleryImageNotFound", "The gallery image {0} is not available in swedencentral region. Please contact image owner to replicate to this region, or change your requested region."),
        ("BadRequest", "Gallery name is invalid. Allowed characters are English alphanumeric characters, with underscores, and periods allowed in the middle, up to 80 characters total."),
        ("PropertyChangeNotAllowed", "Changing property 'galleryImageVersion.properties.storageProfile.source.id' is not allowed."),
    ];

    /// <summary>Writes a log.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">Its approximate size.</param>
    /// <param name="errors">The number of errors in it, evenly distributed.</param>
    /// <param name="seed">The random seed.</param>
    public static void Write(string path, long bytes, int errors = 20, int seed = 1)
    {
        var random = new Random(seed);
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 20) { NewLine = "\n" };
        var written = 0L;
        for (var error = 0; written < bytes;)
        {
            var isError = error < errors && written >= bytes * (error + 1) / (errors + 1);
            var exchange = isError ? Failure(random, error++) : Success(random);
            writer.Write(exchange);
            written += exchange.Length;
        }
    }

    /// <summary>Writes a log of nothing but requests that create versions and polls of their operations; the first one fails and stays open.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">Its approximate size.</param>
    /// <param name="seed">The random seed.</param>
    public static void WriteRequests(string path, long bytes, int seed = 1) =>
        Fill(path, bytes, new Random(seed), (random, i) => i == 0 ? Failure(random, 0) : Creation(random));

    /// <summary>Writes a log of nothing but errors of other services.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">Its approximate size.</param>
    /// <param name="seed">The random seed.</param>
    public static void WriteForeignErrors(string path, long bytes, int seed = 1) => Fill(path, bytes, new Random(seed), (random, _) => ForeignFailure(random));

    private static void Fill(string path, long bytes, Random random, Func<Random, int, string> next)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 20) { NewLine = "\n" };
        for (var (written, i) = (0L, 0); written < bytes; i++)
        {
            var exchange = next(random, i);
            writer.Write(exchange);
            written += exchange.Length;
        }
    }

    private static string Creation(Random random)
    {
        var number = random.Next(10_000);
        var address = $"/subscriptions/{Subscription}/resourceGroups/rg-{number}/providers/Microsoft.Compute/galleries/gal{number}/images/noble/versions/1.0.{number}";
        var operation = $"/subscriptions/{Subscription}/providers/Microsoft.Compute/locations/swedencentral/capsOperations/{Guid(random)}";
        var log = new StringBuilder(Exchange(random, "PUT", address, 201, "Created", "{ \"properties\": { \"provisioningState\": \"Creating\" } }", operation));
        for (var polls = random.Next(1, 5); polls >= 0; polls--)
            log.Append(Exchange(random, "GET", operation, 200, "OK", $"{{ \"status\": \"{(polls == 0 ? "Succeeded" : "InProgress")}\" }}"));
        return log.ToString();
    }

    private static string ForeignFailure(Random random)
    {
        var name = "st" + random.Next(10_000);
        var address = $"/subscriptions/{Subscription}/resourceGroups/rg-lantern/providers/Microsoft.Storage/storageAccounts/{name}";
        var message = $"The storage account named {name} is already taken.";
        var body = $"{{\n  \"error\": {{\n    \"code\": \"StorageAccountAlreadyTaken\",\n    \"message\": \"{message}\"\n  }}\n}}";
        return Exchange(random, "PUT", address, 409, "Conflict", body, command: "storage account create")
            + $"cli.azure.cli.core.azclierror: (StorageAccountAlreadyTaken) {message}\nCode: StorageAccountAlreadyTaken\nMessage: {message}\naz_command_data_logger: exit code: 1\n";
    }

    private static string Success(Random random)
    {
        var name = "vm" + random.Next(100_000);
        var address = $"/subscriptions/{Subscription}/resourceGroups/rg-{random.Next(1000)}/providers/Microsoft.Compute/virtualMachines/{name}";
        var body = new StringBuilder("{\n");
        for (var i = random.Next(5, 60); i > 0; i--)
            body.Append("  \"tag").Append(random.Next(1000)).Append("\": \"").Append(Guid(random)).Append("\",\n");
        body.Append("  \"name\": \"").Append(name).Append("\",\n  \"properties\": { \"provisioningState\": \"Succeeded\" }\n}");
        return Exchange(random, "GET", address, 200, "OK", body.ToString());
    }

    private static string Failure(Random random, int number)
    {
        var id = $"/subscriptions/{Subscription}/resourceGroups/rg-lantern/providers/Microsoft.Compute/galleries/galLantern{number}/images/noble/versions/1.0.{number}";
        var (code, template) = Errors[number % Errors.Length];
        var message = template.Replace("{0}", id, StringComparison.Ordinal);
        var body = $"{{\n  \"error\": {{\n    \"code\": \"{code}\",\n    \"message\": \"{message}\"\n  }}\n}}";
        return Exchange(random, "PUT", id, 409, "Conflict", body)
            + $"cli.azure.cli.core.azclierror: ({code}) {message}\nCode: {code}\nMessage: {message}\naz_command_data_logger: exit code: 1\n";
    }

    private static string Exchange(Random random, string method, string address, int status, string reason, string body, string operation = "", string command = "sig image-version create")
    {
        const string Prefix = "cli.azure.cli.core.sdk.policies: ";
        var polled = operation.Length == 0 ? "" : $"{Prefix}    'Azure-AsyncOperation': 'https://management.azure.com{operation}'\n";
        return $"""
            {Prefix}Request URL: 'https://management.azure.com{address}?api-version=2024-03-03'
            {Prefix}Request method: '{method}'
            {Prefix}Request headers:
            {Prefix}    'x-ms-client-request-id': '{Guid(random)}'
            {Prefix}    'CommandName': '{command}'
            {Prefix}    'User-Agent': 'AZURECLI/2.66.0 azsdk-python-core/1.31.0 Python/3.12.7'
            {Prefix}    'Authorization': '*****'
            {Prefix}Request body:
            {Prefix}This request has no body
            urllib3.connectionpool: https://management.azure.com:443 "{method} {address}?api-version=2024-03-03 HTTP/1.1" {status} {body.Length}
            {Prefix}Response status: {status} ({reason})
            {Prefix}Response headers:
            {Prefix}    'Content-Type': 'application/json; charset=utf-8'
            {polled}{Prefix}    'x-ms-ratelimit-remaining-subscription-reads': '{random.Next(12_000)}'
            {Prefix}    'x-ms-correlation-request-id': '{Guid(random)}'
            {Prefix}Response content:
            {Prefix}{body}

            """;
    }

    private static Guid Guid(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
