using System.Diagnostics.Tracing;
using Azure.Core.Diagnostics;
using SigTroubleshoot.RealTools.DotNet;

// TARGET MODE: Message, ToString, unhandled, log (the SDK's event source on the console), or one of the first three with AutoRest in front.
var (target, mode) = (args[0], args[1]);
var write = mode.StartsWith("AutoRest", StringComparison.Ordinal) ? AutoRestPublisher.WriteAsync() : StartAsync();
if (mode.EndsWith("unhandled", StringComparison.Ordinal))
{
    await write;
    return 0;
}

try
{
    await write;
    Console.WriteLine("Published.");
    return 0;
}
catch (Exception e)
{
    Console.WriteLine(mode.EndsWith("Message", StringComparison.Ordinal) ? e.Message : e.ToString());
    return 1;
}

async Task StartAsync()
{
    using var listener = mode == "log" ? AzureEventSourceListener.CreateConsoleLogger(EventLevel.Informational) : null;
    await Publisher.WriteAsync(target);
}
