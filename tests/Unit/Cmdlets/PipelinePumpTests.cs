using System.Management.Automation;
using SigTroubleshoot.Cmdlets.Live;

namespace SigTroubleshoot.Unit.Cmdlets;

public sealed class PipelinePumpTests
{
    [Fact]
    public void Queued_work_runs_on_the_waiting_thread_in_order()
    {
        using var pump = new PipelinePump();
        var thread = Environment.CurrentManagedThreadId;
        var done = new List<int>();
        pump.Wait(Task.Run(async () =>
        {
            for (var i = 0; i < 100; i++)
            {
                await pump.WriteAsync(() =>
                {
                    Assert.Equal(thread, Environment.CurrentManagedThreadId);
                    done.Add(i);
                });
            }
        }));
        Assert.Equal(Enumerable.Range(0, 100), done);
    }

    [Fact]
    public void The_exception_of_a_function_goes_to_its_caller()
    {
        using var pump = new PipelinePump();
        var answer = pump.Wait(Task.Run(async () =>
        {
            try
            {
                return await pump.RunAsync<string>(() => throw new InvalidOperationException("no"), CancellationToken.None);
            }
            catch (InvalidOperationException e)
            {
                return e.Message;
            }
        }));
        Assert.Equal("no", answer);
    }

    [Fact]
    public void An_exception_while_writing_ends_the_cmdlet()
    {
        using var pump = new PipelinePump();
        var error = Assert.Throws<InvalidOperationException>(() => pump.Wait(Task.Run(async () =>
        {
            await pump.WriteAsync(() => throw new InvalidOperationException("enough"));
            await Task.Delay(Timeout.Infinite, pump.Cancellation);
        })));
        Assert.Equal("enough", error.Message);
    }

    [Fact]
    public async Task Canceling_ends_the_wait_and_may_come_late()
    {
        var pump = new PipelinePump();
        var waiting = Task.Run(() => pump.Wait(Task.Delay(Timeout.Infinite, pump.Cancellation)));
        pump.Cancel();
        await Assert.ThrowsAsync<PipelineStoppedException>(() => waiting);
        pump.Dispose();
        pump.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pump.WriteAsync(() => { }));
    }

    [Fact]
    public void It_reports_when_no_work_is_queued()
    {
        using var pump = new PipelinePump();
        var quiet = new TaskCompletionSource();
        pump.OnQuiet = () => quiet.TrySetResult();
        pump.Wait(quiet.Task);
        Assert.True(quiet.Task.IsCompletedSuccessfully);
    }
}
