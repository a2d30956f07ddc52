namespace SigTroubleshoot.Unit.Errors.Exchanges;

/// <summary>One request with its response, which <see cref="Logger"/> prints as each tool does.</summary>
/// <param name="Method">The verb.</param>
/// <param name="Path">The path.</param>
/// <param name="Status">The status of the response.</param>
/// <param name="Body">The JSON of the response.</param>
internal sealed record Call(string Method, string Path, int Status, string Body)
{
    public const string Subscription = "7b1d4c3a-0f26-4e58-9b7c-2d8e5a6f1c90";

    public const string Version = "/subscriptions/" + Subscription + "/resourceGroups/rg-harbor/providers/Microsoft.Compute/galleries/gal_harbor/images/img-tern/versions/4.2.0";

    public const string OperationPath = "/subscriptions/" + Subscription + "/providers/Microsoft.Compute/locations/norwayeast/capsOperations/1c9d7e52-33aa-4b0f-8e61-7f4a90b2d6c8";

    public const string Sent = """{"location":"norwayeast","properties":{"publishingProfile":{"targetRegions":[{"name":"norwayeast"},{"name":"norwaywest"}]}}}""";

    public const string Message = "Gallery image version publishing profile regions 'norwaywest' must contain the location of image version 'norwayeast'";

    /// <summary>The path of the operation in the response's headers.</summary>
    public string Operation { get; init; } = "";

    /// <summary>The JSON of the request.</summary>
    public string Request { get; init; } = "";

    /// <summary>The client's ID, which all tries of a request share.</summary>
    public string ClientId { get; init; } = "e5a0c7d2-1b3f-4d86-a9c4-60f8b2e71d35";

    /// <summary>The service's ID, which each response has for itself.</summary>
    public string CorrelationId { get; init; } = Guid.NewGuid().ToString();

    public static Call Accepted(string path = Version) => new("PUT", path, 201, """{"name":"4.2.0","properties":{"provisioningState":"Creating"}}""") { Operation = OperationPath, Request = Sent };

    public static Call Running { get; } = new("GET", OperationPath, 200, """{"status":"InProgress"}""");

    public static Call Done { get; } = new("GET", OperationPath, 200, """{"status":"Succeeded"}""");

    public static Call OperationFailed { get; } = new("GET", OperationPath, 200, $$"""{"status":"Failed","error":{"code":"InvalidParameter","message":"{{Message}}"} }""");

    public static Call Refused(string code, string message, int status = 409, string path = Version) => new("PUT", path, status, $$"""{"error":{"code":"{{code}}","message":"{{message}}"} }""") { Request = Sent };

    public static Call Throttled() =>
        Refused("TooManyRequests", "The server rejected the request because too many requests have been received for this subscription.", 429);

    public static Call Absent(string path = Version) => new(
        "GET", path, 404, """{"error":{"code":"ResourceNotFound","message":"The Resource 'Microsoft.Compute/galleries/gal_harbor/images/img-tern/versions/4.2.0' under resource group 'rg-harbor' was not found."}}""");

    public static Call Healthy(int number) => new(
        "GET", $"/subscriptions/{Subscription}/resourceGroups/rg-quay/providers/Microsoft.Compute/virtualMachines/vm{number}", 200, """{"name":"vm","properties":{"provisioningState":"Succeeded"}}""");
}
