using System.Management.Automation;
using SigTroubleshoot.Cmdlets.Live;

namespace SigTroubleshoot.Unit.Cmdlets;

public sealed class PipelinePumpTests
{
    [Fact]
    public void What_is_brought_is_done_on_the_waiting_thread_in_order()
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
    public void What_goes_wrong_with_a_question_is_the_askers_matter()
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
    public void What_goes_wrong_with_writing_ends_the_cmdlet()
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
    public async Task Cancelling_ends_the_waiting_and_may_come_late()
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
    public void While_nothing_is_brought_it_is_told()
    {
        using var pump = new PipelinePump();
        var quiet = new TaskCompletionSource();
        pump.OnQuiet = () => quiet.TrySetResult();
        pump.Wait(quiet.Task);
        Assert.True(quiet.Task.IsCompletedSuccessfully);
    }
}
