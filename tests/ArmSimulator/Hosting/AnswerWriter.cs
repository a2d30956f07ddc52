using Microsoft.AspNetCore.Http;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>Sends a response, with a transmission fault if it specifies one.</summary>
internal static class AnswerWriter
{
    private const int Pieces = 20;

    public static async Task WriteAsync(HttpContext context, Answer answer, CancellationToken stopping)
    {
        switch (answer.Sending)
        {
            case Sending.Reset:
                context.Abort();
                return;
            case Sending.Never:
                await Task.Delay(Timeout.Infinite, stopping);
                return;
        }

        var response = context.Response;
        response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
            response.Headers.Append(name, value);
        if (answer.Body.Length == 0)
            return;

        response.ContentType = answer.ContentType;
        response.ContentLength = answer.Body.Length;
        switch (answer.Sending)
        {
            case Sending.Truncated:
                await response.Body.WriteAsync(answer.Body[..(answer.Body.Length / 2)], stopping);
                await response.Body.FlushAsync(stopping);
                context.Abort();
                return;
            case Sending.Slowly:
                await WriteSlowlyAsync(response, answer, stopping);
                return;
            default:
                await response.Body.WriteAsync(answer.Body, stopping);
                return;
        }
    }

    private static async Task WriteSlowlyAsync(HttpResponse response, Answer answer, CancellationToken stopping)
    {
        var size = Math.Max(1, (answer.Body.Length + Pieces - 1) / Pieces);
        for (var at = 0; at < answer.Body.Length; at += size)
        {
            await Task.Delay(answer.SendingTime / Pieces, stopping);
            await response.Body.WriteAsync(answer.Body.Slice(at, Math.Min(size, answer.Body.Length - at)), stopping);
            await response.Body.FlushAsync(stopping);
        }
    }
}
