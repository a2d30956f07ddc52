using System.Net;
using System.Text;
using Microsoft.Rest;
using Microsoft.Rest.Azure;

namespace SigTroubleshoot.RealTools.DotNet;

/// <summary>Writes with the runtime of AutoRest's older clients; the operation is written by hand in their manner.</summary>
public static class AutoRestPublisher
{
    /// <summary>Writes a version.</summary>
    public static async Task WriteAsync()
    {
        using var client = new Client(new Uri("https://management.azure.com"), new TokenCredentials(Orchid.Token));
        using var response = await client.BeginWriteAsync($"{Orchid.GroupId}/providers/Microsoft.Compute/galleries/{Orchid.Gallery}/images/{Orchid.Definition}/versions/{Orchid.Version}");
        await client.GetPutOrPatchOperationResultAsync(response, null, CancellationToken.None);
    }

    private sealed class Client : ServiceClient<Client>, IAzureClient
    {
        private readonly Uri _endpoint;

        public Client(Uri endpoint, ServiceClientCredentials credentials)
        {
            _endpoint = endpoint;
            Credentials = credentials;
        }

        public ServiceClientCredentials Credentials { get; }

        public string AcceptLanguage { get; set; } = "en-US";

        public int? LongRunningOperationRetryTimeout { get; set; } = 1;

        public bool? GenerateClientRequestId { get; set; } = true;

        public Newtonsoft.Json.JsonSerializerSettings SerializationSettings { get; } = new();

        public Newtonsoft.Json.JsonSerializerSettings DeserializationSettings { get; } = new() { Converters = { new CloudErrorJsonConverter() } };

        public async Task<AzureOperationResponse<object>> BeginWriteAsync(string id)
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(_endpoint, id + "?api-version=2019-12-01"))
            {
                Content = new StringContent("{\"location\":\"" + Orchid.Location + "\",\"properties\":{}}", Encoding.UTF8, "application/json"),
            };
            await Credentials.ProcessHttpRequestAsync(request, CancellationToken.None);
            var response = await HttpClient.SendAsync(request);
            var content = await response.Content.ReadAsStringAsync();
            if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Accepted))
            {
                var failure = new CloudException($"Operation returned an invalid status code '{response.StatusCode}'");
                if (Microsoft.Rest.Serialization.SafeJsonConvert.DeserializeObject<CloudError>(content, DeserializationSettings) is { } body)
                    failure = new CloudException(body.Message) { Body = body };
                failure.Request = new HttpRequestMessageWrapper(request, null);
                failure.Response = new HttpResponseMessageWrapper(response, content);
                throw failure;
            }

            return new AzureOperationResponse<object> { Request = new HttpRequestMessage(HttpMethod.Put, request.RequestUri), Response = response };
        }
    }
}
