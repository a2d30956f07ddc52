// Writes with azure-sdk-for-go's track 1: publish TARGET MODE; TARGET is Gallery, Definition, Version, or Machine, MODE is Error, log, or panic.
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"time"

	"github.com/Azure/azure-sdk-for-go/services/compute/mgmt/2022-03-03/compute"
	"github.com/Azure/go-autorest/autorest"
	"github.com/Azure/go-autorest/autorest/to"
)

const (
	group      = "rg-orchid"
	gallery    = "gal_orchid"
	definition = "img-fern"
	location   = "westeurope"
)

type fixedToken string

func (token fixedToken) OAuthToken() string { return string(token) }

func prepare(client *autorest.Client) {
	client.Authorizer = autorest.NewBearerAuthorizer(fixedToken(os.Getenv("LAB_TOKEN")))
	client.RetryDuration = time.Second
	client.PollingDelay = time.Second
}

func write(target string) error {
	ctx := context.Background()
	subscription := os.Getenv("AZURE_SUBSCRIPTION_ID")
	providers := fmt.Sprintf("/subscriptions/%s/resourceGroups/%s/providers/Microsoft.Compute", subscription, group)
	switch target {
	case "Gallery":
		client := compute.NewGalleriesClient(subscription)
		prepare(&client.Client)
		future, err := client.CreateOrUpdate(ctx, group, gallery, compute.Gallery{Location: to.StringPtr(location)})
		if err != nil {
			return err
		}
		return future.WaitForCompletionRef(ctx, client.Client)
	case "Definition":
		client := compute.NewGalleryImagesClient(subscription)
		prepare(&client.Client)
		future, err := client.CreateOrUpdate(ctx, group, gallery, definition, compute.GalleryImage{
			Location: to.StringPtr(location),
			GalleryImageProperties: &compute.GalleryImageProperties{
				OsType:     compute.OperatingSystemTypesLinux,
				OsState:    compute.Generalized,
				Identifier: &compute.GalleryImageIdentifier{Publisher: to.StringPtr("orchidworks"), Offer: to.StringPtr("fern"), Sku: to.StringPtr("base")},
			},
		})
		if err != nil {
			return err
		}
		return future.WaitForCompletionRef(ctx, client.Client)
	case "Version":
		client := compute.NewGalleryImageVersionsClient(subscription)
		prepare(&client.Client)
		future, err := client.CreateOrUpdate(ctx, group, gallery, definition, "3.1.4", compute.GalleryImageVersion{
			Location: to.StringPtr(location),
			GalleryImageVersionProperties: &compute.GalleryImageVersionProperties{
				StorageProfile: &compute.GalleryImageVersionStorageProfile{Source: &compute.GalleryArtifactVersionFullSource{ID: to.StringPtr(providers + "/images/img-moss")}},
			},
		})
		if err != nil {
			return err
		}
		return future.WaitForCompletionRef(ctx, client.Client)
	default:
		return fmt.Errorf("%s cannot be written", target)
	}
}

func main() {
	err := write(os.Args[1])
	switch {
	case err == nil:
		fmt.Println("Published.")
	case os.Args[2] == "log":
		log.Fatalf("publish: %v", err)
	case os.Args[2] == "panic":
		panic(err)
	default:
		fmt.Println(err.Error())
	}
}
