"""Tests: they mirror the two packages; stories are whole journeys, golden files what briefs must look like."""
